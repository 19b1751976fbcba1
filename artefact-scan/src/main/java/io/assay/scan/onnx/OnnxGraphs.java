package io.assay.scan.onnx;

import io.assay.scan.reading.BrokenFileException;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import java.util.Set;

/** Walks graphs and the graphs in their nodes' attributes, and judges every tensor and every size on the way. */
final class OnnxGraphs {

    private static final int DEEPEST = 32;
    private static final Set<String> RANDOM = Set.of("ai.onnx/RandomNormal", "ai.onnx/RandomUniform");

    private final ScanLimits limits;
    private final Refuse refuse;
    private final OnnxCalls calls;
    private int nodes;

    OnnxGraphs(ScanLimits limits, Refuse refuse, OnnxCalls calls) {
        this.limits = limits;
        this.refuse = refuse;
        this.calls = calls;
    }

    /** Which body of nodes is walked, how deep in others, and what its sizes are. */
    private record Place(String body, int depth, OnnxShapes shapes) {}

    void graph(OnnxFields graph, String body) {
        graph(graph, body, 1);
    }

    /** A function of the model's own: nodes only. */
    void function(OnnxFields function, String body) {
        var place = new Place(body, 1, new OnnxShapes());
        while (function.next()) {
            if (function.holds(7)) {
                node(OnnxNode.read(function.open()), place);
            }
        }
        place.shapes.judge(limits, refuse);
    }

    private void graph(OnnxFields graph, String body, int depth) {
        if (depth > DEEPEST) {
            throw new BrokenFileException("onnx-depth", "graphs are nested deeper than " + DEEPEST + "; export a flatter model");
        }
        var place = new Place(body, depth, new OnnxShapes());
        while (graph.next()) {
            if (graph.holds(1)) {
                node(OnnxNode.read(graph.open()), place);
            } else if (graph.holds(5)) {
                tensor(OnnxTensor.read(graph.open()), place.shapes, "");
            } else if (graph.holds(15)) {
                sparse(graph.open());
            }
        }
        place.shapes.judge(limits, refuse);
    }

    private void node(OnnxNode node, Place place) {
        if (++nodes > limits.nodes()) {
            throw new BrokenFileException("onnx-nodes",
                    "the model has more than %,d nodes; make it smaller".formatted(limits.nodes()));
        }
        calls.uses(place.body, node.name());
        node.attributes().forEach(attribute -> attribute(OnnxAttribute.read(attribute), node, place));
        place.shapes.node(node);
    }

    private void attribute(OnnxAttribute attribute, OnnxNode node, Place place) {
        String constant = node.name().equals("ai.onnx/Constant") ? node.output() : "";
        attribute.tensors().forEach(tensor -> tensor(OnnxTensor.read(tensor), place.shapes, constant));
        attribute.sparse().forEach(this::sparse);
        attribute.graphs().forEach(graph -> graph(graph, place.body, place.depth + 1));
        if (!constant.isEmpty()) {
            place.shapes.constant(constant, attribute.numbers());
        }
        if (RANDOM.contains(node.name()) && attribute.name().equals("shape")) {
            huge(OnnxTensor.product(attribute.numbers()), node.output());
        }
    }

    private void tensor(OnnxTensor tensor, OnnxShapes shapes, String constant) {
        tensor.judge(refuse);
        shapes.constant(constant.isEmpty() ? tensor.name() : constant, tensor.values());
    }

    private void sparse(OnnxFields tensor) {
        huge(OnnxTensor.dense(tensor), "a sparse tensor");
    }

    private void huge(long elements, String name) {
        if (elements < 0 || elements > limits.tensor()) {
            refuse.because("onnx-huge",
                    "'%s' asks for a tensor of more than %,d elements; make it smaller"
                            .formatted(Shown.text(name), limits.tensor()));
        }
    }
}
