package io.assay.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the columns of a table into the tensors that an ONNX model takes. */
final class OnnxInputs {

    /** Some exporters keep the training label as an input that scoring ignores. */
    private static final String UNUSED_LABEL = "Label";

    private final OrtEnvironment environment;
    private final List<Port> inputs;

    OnnxInputs(OrtEnvironment environment, List<Port> inputs) {
        this.environment = environment;
        this.inputs = inputs;
    }

    void fill(Map<String, OnnxTensor> tensors, Table rows) throws OrtException {
        boolean oneWide = inputs.size() == 1 && rows.find(inputs.getFirst().name()).isEmpty();
        for (Port input : inputs) {
            List<Column> columns = oneWide ? wide(input, rows) : List.of(column(input, rows));
            tensors.put(input.name(), tensor(input, columns, rows.rows()));
        }
    }

    private static List<Column> wide(Port input, Table rows) {
        long width = input.width();
        if (width >= 0 && width != rows.columns().size()) {
            throw new BadRowsException("input '%s' takes %d features a row, but %d columns were given: %s"
                    .formatted(input.name(), width, rows.columns().size(), rows.names()));
        }
        return rows.columns();
    }

    private static Column column(Port input, Table rows) {
        if (input.width() > 1) {
            throw new BadRowsException("input '%s' takes %d values a row beside other inputs, which is not supported; export the"
                    .formatted(input.name(), input.width()) + " model with one input, or with one input per feature");
        }
        return rows.find(input.name()).orElseGet(() -> unused(input, rows));
    }

    private static Column unused(Port input, Table rows) {
        if (!input.name().equals(UNUSED_LABEL)) {
            throw new BadRowsException("input '" + input.name() + "' is missing; the columns given are " + rows.names());
        }
        return input.type().numeric()
                ? new Column.Numbers(input.name(), new double[rows.rows()])
                : new Column.Texts(input.name(), new String[rows.rows()]);
    }

    private OnnxTensor tensor(Port input, List<Column> columns, int rows) throws OrtException {
        long[] shape = input.shape().size() < 2 ? new long[] {rows} : new long[] {rows, columns.size()};
        if (input.type() == ValueType.STRING) {
            return OnnxTensor.createTensor(environment, texts(columns, rows), shape);
        }
        double[] values = numbers(input, columns, rows);
        return switch (input.type()) {
            case FLOAT -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats(values)), shape);
            case DOUBLE -> OnnxTensor.createTensor(environment, DoubleBuffer.wrap(values), shape);
            case INT -> OnnxTensor.createTensor(environment, IntBuffer.wrap(whole(input, values).stream().mapToInt(Math::toIntExact).toArray()), shape);
            case LONG -> OnnxTensor.createTensor(environment, LongBuffer.wrap(whole(input, values).stream().mapToLong(Long::longValue).toArray()), shape);
            case BOOLEAN -> OnnxTensor.createTensor(environment, booleans(values, columns.size(), shape.length));
            case STRING -> throw new IllegalStateException("texts are handled above");
        };
    }

    private static double[] numbers(Port input, List<Column> columns, int rows) {
        double[] values = new double[rows * columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            if (!(columns.get(c) instanceof Column.Numbers numbers)) {
                throw new BadRowsException("column '%s' holds text, but input '%s' takes %s"
                        .formatted(columns.get(c).name(), input.name(), input.type()));
            }
            for (int row = 0; row < rows; row++) {
                values[row * columns.size() + c] = numbers.missing(row) ? Double.NaN : numbers.values()[row];
            }
        }
        return values;
    }

    private static String[] texts(List<Column> columns, int rows) {
        String[] values = new String[rows * columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            if (!(columns.get(c) instanceof Column.Texts texts)) {
                throw new BadRowsException("column '" + columns.get(c).name() + "' holds numbers, but the model takes text");
            }
            for (int row = 0; row < rows; row++) {
                values[row * columns.size() + c] = texts.missing(row) ? "" : texts.values()[row];
            }
        }
        return values;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static List<Long> whole(Port input, double[] values) {
        List<Long> whole = new ArrayList<>(values.length);
        for (double value : values) {
            if (value != Math.rint(value) || Double.isInfinite(value)) {
                throw new BadRowsException("input '" + input.name() + "' takes whole numbers, but a row has " + value);
            }
            whole.add((long) value);
        }
        return whole;
    }

    private static Object booleans(double[] values, int width, int dimensions) {
        boolean[] flat = new boolean[values.length];
        boolean[][] nested = new boolean[values.length / width][width];
        for (int i = 0; i < values.length; i++) {
            flat[i] = values[i] != 0;
            nested[i / width][i % width] = flat[i];
        }
        return dimensions < 2 ? flat : nested;
    }
}
