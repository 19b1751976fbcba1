package io.assay.runtime;

import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what an ONNX model answered: tensors, or a sequence with one map of classes per row. */
final class OnnxOutputs {

    private OnnxOutputs() {}

    static Output read(String name, OnnxValue value, int rows) throws OrtException {
        return switch (value) {
            case OnnxTensor tensor -> tensor(name, tensor, rows);
            case OnnxSequence sequence -> maps(name, sequence);
            default -> throw new UnusableModelException("output '" + name + "' is neither a tensor nor a sequence of maps");
        };
    }

    private static Output tensor(String name, OnnxTensor tensor, int rows) throws OrtException {
        ValueType type = OnnxPorts.type(tensor.getInfo().type, name);
        List<Long> shape = Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
        if (shape.isEmpty() || shape.getFirst() != rows) {
            throw new UnusableModelException("output '%s' has shape %s for %d rows; the first dimension must be the rows"
                    .formatted(name, shape, rows));
        }
        int size = (int) shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
        return type == ValueType.STRING
                ? new Output(name, type, shape, null, flatten(tensor.getValue(), new ArrayList<>()), List.of())
                : new Output(name, type, shape, numbers(tensor, size), null, List.of());
    }

    private static double[] numbers(OnnxTensor tensor, int size) throws OrtException {
        double[] numbers = new double[size];
        switch (tensor.getInfo().type) {
            case FLOAT, FLOAT16, BFLOAT16 -> {
                var buffer = tensor.getFloatBuffer();
                for (int i = 0; i < size; i++) {
                    numbers[i] = buffer.get(i);
                }
            }
            case DOUBLE -> tensor.getDoubleBuffer().get(numbers);
            case INT64 -> {
                var buffer = tensor.getLongBuffer();
                for (int i = 0; i < size; i++) {
                    numbers[i] = buffer.get(i);
                }
            }
            case INT32 -> {
                var buffer = tensor.getIntBuffer();
                for (int i = 0; i < size; i++) {
                    numbers[i] = buffer.get(i);
                }
            }
            default -> {
                var buffer = tensor.getByteBuffer();
                for (int i = 0; i < size; i++) {
                    numbers[i] = buffer.get(i);
                }
            }
        }
        return numbers;
    }

    private static Output maps(String name, OnnxSequence sequence) throws OrtException {
        List<Map<String, Double>> rows = new ArrayList<>();
        for (OnnxValue row : sequence.getValue()) {
            Map<String, Double> byClass = new TreeMap<>();
            ((OnnxMap) row).getValue().forEach((k, v) -> byClass.put(k.toString(), ((Number) v).doubleValue()));
            rows.add(byClass);
        }
        List<String> classes = rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst().keySet());
        double[] numbers = rows.stream().flatMap(r -> r.values().stream()).mapToDouble(Double::doubleValue).toArray();
        return new Output(name, ValueType.FLOAT, List.of((long) rows.size(), (long) classes.size()), numbers, null, classes);
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
