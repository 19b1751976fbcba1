package io.assay.runtime.dmn;

import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.InputDataNode;

/** Flattens the structures that a decision model takes and answers into single values. */
final class DmnPorts {

    /** A structure may hold itself; no sensible one is that deep. */
    private static final int DEEPEST = 8;

    private DmnPorts() {}

    static List<DmnInput> inputs(DMNModel model, InputTypes types) {
        List<DmnInput> inputs = new ArrayList<>();
        for (InputDataNode node : model.getInputs()) {
            leaves(List.of(node.getName()), node.getType(), (path, type) -> inputs.add(input(path, types.of(path, type))));
        }
        requireDifferent(inputs.stream().map(DmnInput::port).toList(), "input");
        return List.copyOf(inputs);
    }

    static List<DmnOutput> outputs(DMNModel model) {
        List<DmnOutput> outputs = new ArrayList<>();
        model.getDecisions().forEach(decision -> leaves(List.of(decision.getName()), decision.getResultType(),
                (path, type) -> outputs.add(DmnOutput.of(path, type))));
        requireDifferent(Stream.concat(outputs.stream().map(DmnOutput::port), Stream.of(DmnTroubles.PORT)).toList(), "output");
        return List.copyOf(outputs);
    }

    private static DmnInput input(List<String> path, FeelType type) {
        if (type == FeelType.LIST || type == FeelType.CONTEXT) {
            throw new UnusableModelException("input '%s' takes %s, which no column of a table can hold; have the model take %s"
                    .formatted(String.join(".", path), type.words(),
                            type == FeelType.LIST ? "single values instead" : "a structure whose fields are declared"));
        }
        return DmnInput.of(path, type);
    }

    private static void leaves(List<String> path, DMNType type, Leaf leaf) {
        if (FeelType.of(type) != FeelType.CONTEXT || type.getFields().isEmpty()) {
            leaf.at(path, FeelType.of(type));
            return;
        }
        if (path.size() > DEEPEST) {
            throw new UnusableModelException("the structure of '" + path.getFirst() + "' holds itself or is more than "
                    + DEEPEST + " deep; have the model take and answer flat structures");
        }
        type.getFields().forEach((name, field) ->
                leaves(Stream.concat(path.stream(), Stream.of(name)).toList(), field, leaf));
    }

    private static void requireDifferent(List<Port> ports, String what) {
        Set<String> names = new HashSet<>();
        ports.stream().map(Port::name).filter(name -> !names.add(name)).findFirst().ifPresent(name -> {
            throw new UnusableModelException("the model has two " + what + "s named '" + name + "'; give them different names");
        });
    }

    private interface Leaf {
        void at(List<String> path, FeelType type);
    }
}
