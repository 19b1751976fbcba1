package io.assay.registry.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a submission, not only the first. */
final class Flaws {

    private final List<Reason> found = new ArrayList<>();

    void unless(boolean right, String field, String problem, String remedy) {
        if (!right) {
            found.add(new Reason(field, problem, remedy));
        }
    }

    List<Reason> all() {
        return List.copyOf(found);
    }
}
