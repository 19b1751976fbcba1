package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.Port;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds what a model declares of itself against what its submission declares. */
final class Interfaces {

    private Interfaces() {}

    static Observation require(Brief brief, Model model) {
        List<String> problems = new ArrayList<>(problems(brief, model));
        problems.addAll(outputs(brief, model));
        if (!problems.isEmpty()) {
            throw new ObstacleException(Observation.stated(CheckNames.INTERFACE, Outcome.FAILED,
                    "the model is not as declared: " + String.join("; ", problems)));
        }
        return Observation.stated(CheckNames.INTERFACE, Outcome.PASSED, brief.inputs().size() + " inputs and "
                + brief.outputs().size() + " outputs are in the model as declared");
    }

    private static List<String> problems(Brief brief, Model model) {
        if (!model.answersAnyRow()) {
            return List.of();
        }
        return oneWide(brief, model) ? width(brief, model) : inputs(brief, model);
    }

    private static boolean oneWide(Brief brief, Model model) {
        return model.inputs().size() == 1
                && brief.inputs().stream().noneMatch(d -> d.name().equals(model.inputs().getFirst().name()));
    }

    private static List<String> width(Brief brief, Model model) {
        var wide = model.inputs().getFirst();
        if (wide.width() >= 0 && wide.width() != brief.inputs().size()) {
            return List.of("input '" + wide.name() + "' takes " + wide.width() + " features, but "
                    + brief.inputs().size() + " are declared");
        }
        return brief.inputs().stream()
                .filter(declared -> !accepts(wide.type(), declared.type()))
                .map(declared -> mismatch("input", declared, wide.type()))
                .toList();
    }

    private static List<String> inputs(Brief brief, Model model) {
        List<String> problems = new ArrayList<>();
        for (Port declared : brief.inputs()) {
            find(model.inputs(), declared.name()).ifPresentOrElse(
                    port -> {
                        if (!accepts(port.type(), declared.type())) {
                            problems.add(mismatch("input", declared, port.type()));
                        }
                    },
                    () -> problems.add("input '" + declared.name() + "' is declared, but the model takes "
                            + names(model.inputs())));
        }
        model.inputs().stream()
                .filter(p -> !p.optional())
                .filter(p -> brief.inputs().stream().noneMatch(d -> d.name().equals(p.name())))
                .forEach(p -> problems.add("the model takes '" + p.name() + "', which is not declared"));
        return problems;
    }

    private static List<String> outputs(Brief brief, Model model) {
        List<String> problems = new ArrayList<>();
        for (Port declared : brief.outputs()) {
            find(model.outputs(), declared.name()).ifPresentOrElse(
                    port -> {
                        if ((port.type() == ValueType.STRING) != declared.type().equals("string")) {
                            problems.add(mismatch("output", declared, port.type()));
                        }
                    },
                    () -> problems.add("output '" + declared.name() + "' is declared, but the model answers "
                            + names(model.outputs())));
        }
        if (brief.score().isEmpty()) {
            problems.add("no declared output carries the score: declare one"
                    + brief.decision().map(d -> ", named '" + d.score() + "' as the decision says").orElse(""));
        }
        return problems;
    }

    /** Numbers go where numbers are taken, but fractions not where whole numbers are. */
    private static boolean accepts(ValueType taken, String declared) {
        return switch (taken) {
            case STRING -> declared.equals("string");
            case FLOAT, DOUBLE -> !declared.equals("string");
            case INT, LONG -> List.of("int", "long", "boolean").contains(declared);
            case BOOLEAN -> declared.equals("boolean");
        };
    }

    private static String mismatch(String what, Port declared, ValueType type) {
        return "%s '%s' is declared %s, but is %s in the model"
                .formatted(what, declared.name(), declared.type(), type.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<io.assay.runtime.Port> find(List<io.assay.runtime.Port> ports, String name) {
        return ports.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static List<String> names(List<io.assay.runtime.Port> ports) {
        return ports.stream().map(io.assay.runtime.Port::name).toList();
    }
}
