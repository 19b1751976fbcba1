package io.assay.runtime.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads what an ONNX model declares of its inputs and outputs. */
final class OnnxPorts {

    private static final long OPEN = -1;

    /** Read as signed numbers they would be other numbers. */
    private static final Set<TensorInfo.OnnxTensorType> UNSIGNED = Set.of(
            TensorInfo.OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT16,
            TensorInfo.OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT32,
            TensorInfo.OnnxTensorType.ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT64);

    private OnnxPorts() {}

    /** Whether what the model answers here can be read: a tensor, or a sequence with one map of classes per row. */
    static boolean readable(NodeInfo node) {
        return switch (node.getInfo()) {
            case TensorInfo tensor -> tensor.type != OnnxJavaType.UNKNOWN && !UNSIGNED.contains(tensor.onnxType);
            case SequenceInfo sequence -> sequence.sequenceOfMaps;
            default -> false;
        };
    }

    static Port port(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? new Port(node.getName(), type(tensor.type), Arrays.stream(tensor.getShape()).boxed().toList())
                : new Port(node.getName(), type(((SequenceInfo) node.getInfo()).mapInfo.valueType), List.of(OPEN, OPEN));
    }

    static ValueType type(OnnxJavaType type) {
        return switch (type) {
            case FLOAT, FLOAT16, BFLOAT16 -> ValueType.FLOAT;
            case DOUBLE -> ValueType.DOUBLE;
            case INT8, UINT8, INT16, INT32 -> ValueType.INT;
            case INT64 -> ValueType.LONG;
            case BOOL -> ValueType.BOOLEAN;
            case STRING -> ValueType.STRING;
            case UNKNOWN -> throw new UnusableModelException("a tensor has a type that is not supported");
        };
    }
}
