package io.assay.registry.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a model takes and gives, and how its score becomes a decision. */
final class Declarations {

    private static final Set<String> PORT_TYPES = Set.of("double", "float", "long", "int", "string", "boolean");
    private static final Set<String> SIDES = Set.of("below", "at-least");

    private Declarations() {}

    static void ports(Submission said, Flaws flaws) {
        ports("facts.inputs", said.inputs(), flaws);
        ports("facts.outputs", said.outputs(), flaws);
    }

    private static void ports(String field, List<Submission.Port> ports, Flaws flaws) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            Submission.Port port = ports.get(i);
            String at = field + "[" + i + "]";
            flaws.unless(
                    !port.name().isBlank() && names.add(port.name()),
                    at + ".name",
                    "'" + port.name() + "' is empty or there twice",
                    "give each a name of its own");
            flaws.unless(
                    PORT_TYPES.contains(port.type()),
                    at + ".type",
                    "'" + port.type() + "' is no documented type",
                    "use one of "
                            + String.join(", ", PORT_TYPES.stream().sorted().toList()));
            flaws.unless(
                    port.min() == null || port.max() == null || port.min() <= port.max(),
                    at + ".min",
                    "min " + port.min() + " is not at most max " + port.max(),
                    "give the smallest and the largest legal value");
        }
    }

    static void decision(Submission said, Flaws flaws) {
        if (said.decision() == null) {
            return;
        }
        boolean output = said.outputs().stream()
                .anyMatch(port -> port.name().equals(said.decision().score()));
        flaws.unless(
                output,
                "facts.decision.score",
                "'" + said.decision().score() + "' is no declared output",
                "name one of the outputs");
        flaws.unless(
                Double.isFinite(said.decision().threshold()),
                "facts.decision.threshold",
                "it is not a finite number",
                "give the value at which the decision turns");
        flaws.unless(
                SIDES.contains(said.decision().favourable()),
                "facts.decision.favourable",
                "'" + said.decision().favourable() + "' is no documented side",
                "use below or at-least");
    }
}
