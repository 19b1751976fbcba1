package io.assay.runtime.onnx;

import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;
import io.assay.table.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Reads what an ONNX model answered: tensors, or a sequence with one map of classes per row. */
final class OnnxOutputs {

    /** The most values one output may hold: a model must not fill the memory with its answer. */
    private static final long LARGEST = 100_000_000;

    private OnnxOutputs() {}

    static Output read(String name, OnnxValue value, int rows) throws OrtException {
        return switch (value) {
            case OnnxTensor tensor -> tensor(name, tensor, rows);
            case OnnxSequence sequence -> maps(name, sequence, rows);
            default -> throw new UnusableModelException("output '" + name + "' is neither a tensor nor a sequence of maps");
        };
    }

    private static Output tensor(String name, OnnxTensor tensor, int rows) throws OrtException {
        ValueType type = OnnxPorts.type(tensor.getInfo().type);
        List<Long> shape = Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
        if (shape.isEmpty() || shape.getFirst() != rows) {
            throw new UnusableModelException("output '%s' has shape %s for %d rows; the first dimension must be the rows"
                    .formatted(name, shape, rows));
        }
        int size = size(name, shape);
        return type == ValueType.STRING
                ? new Output(name, type, shape, null, flatten(tensor.getValue(), new ArrayList<>()), List.of())
                : new Output(name, type, shape, numbers(tensor, size), null, List.of());
    }

    private static int size(String name, List<Long> shape) {
        double size = shape.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
        if (size > LARGEST) {
            throw new UnusableModelException("output '%s' has shape %s, more than the %,d values that are read"
                    .formatted(name, shape, LARGEST));
        }
        return (int) size;
    }

    private static double[] numbers(OnnxTensor tensor, int size) {
        IntToDoubleFunction at = switch (tensor.getInfo().type) {
            case FLOAT, FLOAT16, BFLOAT16 -> tensor.getFloatBuffer()::get;
            case DOUBLE -> tensor.getDoubleBuffer()::get;
            case INT64 -> tensor.getLongBuffer()::get;
            case INT32 -> tensor.getIntBuffer()::get;
            case INT16 -> tensor.getShortBuffer()::get;
            case UINT8 -> {
                var bytes = tensor.getByteBuffer();
                yield i -> Byte.toUnsignedInt(bytes.get(i));
            }
            default -> tensor.getByteBuffer()::get;
        };
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = at.applyAsDouble(i);
        }
        return numbers;
    }

    private static Output maps(String name, OnnxSequence sequence, int rows) throws OrtException {
        List<? extends OnnxValue> values = sequence.getValue();
        try {
            if (values.size() != rows) {
                throw new UnusableModelException("output '%s' has %d maps for %d rows".formatted(name, values.size(), rows));
            }
            List<Map<?, ?>> maps = new ArrayList<>();
            for (OnnxValue value : values) {
                maps.add(((OnnxMap) value).getValue());
            }
            return byClass(name, OnnxPorts.type(sequence.getInfo().mapInfo.valueType), maps);
        } finally {
            OnnxValue.close(values);
        }
    }

    private static Output byClass(String name, ValueType type, List<Map<?, ?>> maps) {
        List<?> classes = maps.getFirst().keySet().stream().sorted().toList();
        double[] numbers = new double[maps.size() * classes.size()];
        int at = 0;
        for (Map<?, ?> map : maps) {
            if (map.size() != classes.size() || !map.keySet().containsAll(classes)) {
                throw new UnusableModelException("output '%s' has the classes %s in one row and %s in another"
                        .formatted(name, classes, map.keySet()));
            }
            for (Object one : classes) {
                numbers[at++] = ((Number) map.get(one)).doubleValue();
            }
        }
        return new Output(name, type, List.of((long) maps.size(), (long) classes.size()), numbers, null,
                classes.stream().map(Object::toString).toList());
    }

    private static String[] flatten(Object value, List<String> into) {
        if (value instanceof Object[] many) {
            for (Object one : many) {
                flatten(one, into);
            }
        } else {
            into.add(String.valueOf(value));
        }
        return into.toArray(String[]::new);
    }
}
