package io.assay.runtime;

import ai.onnxruntime.MapInfo;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.List;

/** Reads what an ONNX model declares of its inputs and outputs. */
final class OnnxPorts {

    private static final long OPEN = -1;

    private OnnxPorts() {}

    static Port port(NodeInfo node) {
        return switch (node.getInfo()) {
            case TensorInfo tensor -> new Port(
                    node.getName(), type(tensor.type, node.getName()), Arrays.stream(tensor.getShape()).boxed().toList());
            case SequenceInfo sequence when sequence.sequenceOfMaps ->
                    new Port(node.getName(), type(sequence.mapInfo.valueType, node.getName()), List.of(OPEN, OPEN));
            case MapInfo map -> new Port(node.getName(), type(map.valueType, node.getName()), List.of(OPEN, OPEN));
            default -> throw new UnusableModelException("'" + node.getName()
                    + "' is neither a tensor nor a sequence of maps; export the model with tensors");
        };
    }

    static ValueType type(OnnxJavaType type, String name) {
        return switch (type) {
            case FLOAT, FLOAT16, BFLOAT16 -> ValueType.FLOAT;
            case DOUBLE -> ValueType.DOUBLE;
            case INT8, UINT8, INT16, INT32 -> ValueType.INT;
            case INT64 -> ValueType.LONG;
            case BOOL -> ValueType.BOOLEAN;
            case STRING -> ValueType.STRING;
            case UNKNOWN -> throw new UnusableModelException("'" + name + "' has a type that is not supported");
        };
    }
}
