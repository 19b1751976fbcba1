package io.assay.monitoring.web;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a request before it is refused. */
final class Flaws {

    private static final int MOST = 20;

    private final List<Flaw> found = new ArrayList<>();

    Flaws add(String field, String problem, String remedy) {
        if (found.size() < MOST) {
            found.add(new Flaw(field, problem, remedy));
        }
        return this;
    }

    Flaws addIf(boolean wrong, String field, String problem, String remedy) {
        return wrong ? add(field, problem, remedy) : this;
    }

    Flaws oneOf(String field, String value, List<String> legal) {
        boolean right = value == null || legal.contains(value);
        return addIf(!right, field, "it is '" + value + "'", "use one of " + String.join(", ", legal));
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    RefusedException refusal() {
        return RefusedException.unprocessable(found);
    }
}
