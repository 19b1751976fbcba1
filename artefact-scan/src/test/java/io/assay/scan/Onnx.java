package io.assay.scan;

/** ONNX models for the tests, as the format's own fields. */
final class Onnx {

    private Onnx() {}

    static Protobuf model(Protobuf graph) {
        return new Protobuf()
                .number(1, 8)
                .text(2, "a test")
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").number(2, 17));
    }

    static Protobuf graph(Protobuf... nodes) {
        var graph = new Protobuf().text(2, "g");
        for (Protobuf node : nodes) {
            graph.message(1, node);
        }
        return graph;
    }

    static Protobuf node(String operator, String domain, String... inputs) {
        var node = new Protobuf();
        for (String input : inputs) {
            node.text(1, input);
        }
        return node.text(2, "out").text(4, operator).text(7, domain);
    }

    static Protobuf attribute(String name) {
        return new Protobuf().text(1, name);
    }

    /** A tensor of whole numbers. */
    static Protobuf tensor(String name, long[] shape, long... values) {
        var tensor = new Protobuf();
        for (long size : shape) {
            tensor.number(1, size);
        }
        tensor.number(2, 7).text(8, name);
        for (long value : values) {
            tensor.number(7, value);
        }
        return tensor;
    }

    /** A model of one addition with two weights. */
    static byte[] good() {
        return model(graph(node("Add", "", "x", "w")).message(5, tensor("w", new long[] {2}, 1, 2))).toBytes();
    }
}
