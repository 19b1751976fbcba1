package io.assay.runtime.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import java.util.Set;

/** One input of an ONNX model with the very type that its tensor must have. */
record OnnxInput(Port port, OnnxJavaType type) {

    private static final Set<OnnxJavaType> FED = Set.of(
            OnnxJavaType.FLOAT,
            OnnxJavaType.FLOAT16,
            OnnxJavaType.DOUBLE,
            OnnxJavaType.INT32,
            OnnxJavaType.INT64,
            OnnxJavaType.BOOL,
            OnnxJavaType.STRING);

    /** ML.NET keeps the training label as an input that scoring ignores. */
    private static final String UNUSED_LABEL = "Label";

    static OnnxInput of(NodeInfo node) {
        if (!(node.getInfo() instanceof TensorInfo tensor)) {
            throw new UnusableModelException("input '" + node.getName()
                    + "' takes a sequence or a map; export the model with one tensor, or with one tensor per feature");
        }
        if (!FED.contains(tensor.type)) {
            throw new UnusableModelException("input '%s' takes %s, which is not supported; export it with float, double, int32,"
                    .formatted(node.getName(), tensor.onnxType) + " int64, bool or string");
        }
        Port port = OnnxPorts.port(node);
        boolean optional = port.name().equals(UNUSED_LABEL);
        return new OnnxInput(new Port(port.name(), port.type(), port.shape(), optional), tensor.type).open();
    }

    String name() {
        return port.name();
    }

    long width() {
        return port.width();
    }

    /** Whether the model was exported for one row at a time. */
    boolean oneRow() {
        return port.shape().size() > 1 && port.shape().getFirst() == 1;
    }

    /** Dimensions of a tensor of so many rows and values per row. */
    long[] shape(int rows, int width) {
        if (port.shape().size() <= 1) {
            return new long[] {rows};
        }
        long[] shape = port.shape().stream().mapToLong(Long::longValue).toArray();
        shape[0] = rows;
        if (shape.length == 2) {
            shape[1] = width;
        }
        return shape;
    }

    private OnnxInput open() {
        var shape = port.shape();
        if (shape.isEmpty()) {
            throw new UnusableModelException("input '" + name() + "' takes one value for all rows, which is not supported;"
                    + " export the model with rows as first dimension");
        }
        if (shape.getFirst() > 1 || shape.getFirst() == 1 && shape.size() == 1) {
            throw new UnusableModelException("input '%s' takes exactly %d rows; export the model with an open first dimension"
                    .formatted(name(), shape.getFirst()));
        }
        if (shape.size() > 2 && width() < 0) {
            throw new UnusableModelException("input '%s' has more than one open dimension beside the rows: %s; export it with"
                    .formatted(name(), shape) + " fixed ones");
        }
        return this;
    }
}
