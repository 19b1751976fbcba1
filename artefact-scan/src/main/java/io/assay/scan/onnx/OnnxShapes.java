package io.assay.scan.onnx;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds nodes that ask for huge tensors by sizes plainly written in the graph. A hint, and no fence: sizes may as well be
 * computed, and it is the worker's memory limit that holds then.
 */
final class OnnxShapes {

    /** Operators that make a tensor of the sizes in one of their inputs, and which input. */
    private static final Map<String, Integer> MAKERS = Map.of("ai.onnx/ConstantOfShape", 0, "ai.onnx/Expand", 1, "ai.onnx/Tile", 1);

    private record Ask(OnnxNode node, int input) {}

    private final Map<String, long[]> constants = new HashMap<>();
    private final List<Ask> asks = new ArrayList<>();

    void constant(String name, long[] values) {
        if (values.length > 0) {
            constants.put(name, values);
        }
    }

    void node(OnnxNode node) {
        Integer input = MAKERS.get(node.name());
        if (input != null || node.name().equals("ai.onnx/Range")) {
            asks.add(new Ask(node, input == null ? -1 : input));
        }
    }

    void judge(ScanLimits limits, Refuse refuse) {
        for (Ask ask : asks) {
            long asked = ask.input < 0 ? range(ask.node) : size(constants.get(ask.node.input(ask.input)));
            if (asked > limits.tensor()) {
                refuse.because("onnx-huge",
                        "the node '%s' makes a tensor of more than %,d elements, by sizes written in the model; make it smaller"
                        .formatted(Shown.text(ask.node.output()), limits.tensor()));
            }
        }
    }

    private static long size(long[] shape) {
        return shape == null ? 0 : OnnxTensor.product(shape);
    }

    private long range(OnnxNode node) {
        long[] start = constants.get(node.input(0));
        long[] limit = constants.get(node.input(1));
        long[] delta = constants.get(node.input(2));
        if (start == null || limit == null || delta == null || delta[0] == 0) {
            return 0;
        }
        return (long) (((double) limit[0] - start[0]) / delta[0]);
    }
}
