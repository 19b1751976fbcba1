package io.assay.runtime.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Turns columns into the tensor that an input of an ONNX model takes. */
final class OnnxTensors {

    private static final double LONG_END = 0x1p63;

    private final OrtEnvironment environment;

    OnnxTensors(OrtEnvironment environment) {
        this.environment = environment;
    }

    OnnxTensor tensor(OnnxInput input, List<Column> columns, int rows) throws OrtException {
        long[] shape = input.shape(rows, columns.size());
        int width = columns.size();
        if (input.type() == OnnxJavaType.STRING) {
            return OnnxTensor.createTensor(environment, texts(input, columns, rows), shape);
        }
        ByteBuffer bytes = room(input, rows, width);
        switch (input.type()) {
            case FLOAT -> each(input, columns, (at, value) -> bytes.putFloat(at * Float.BYTES, (float) value));
            case DOUBLE -> each(input, columns, (at, value) -> bytes.putDouble(at * Double.BYTES, value));
            case FLOAT16 -> each(input, columns, (at, value) -> bytes.putShort(at * 2, Float.floatToFloat16((float) value)));
            case INT32 -> each(input, columns, (at, value) -> bytes.putInt(at * Integer.BYTES, (int) value));
            case INT64 -> each(input, columns, (at, value) -> bytes.putLong(at * Long.BYTES, (long) value));
            default -> each(input, columns, (at, value) -> bytes.put(at, (byte) value));
        }
        return OnnxTensor.createTensor(environment, bytes, shape, input.type());
    }

    private static ByteBuffer room(OnnxInput input, int rows, int width) {
        long size = (long) rows * width * input.type().size;
        if (size > Integer.MAX_VALUE) {
            throw new BadRowsException("%,d rows with %,d values each are too many at once; score them in smaller tables"
                    .formatted(rows, width));
        }
        return ByteBuffer.allocateDirect((int) size).order(ByteOrder.nativeOrder());
    }

    private static void each(OnnxInput input, List<Column> columns, Cell cell) {
        int width = columns.size();
        DoubleUnaryOperator legal = legal(input.type());
        for (int c = 0; c < width; c++) {
            if (!(columns.get(c) instanceof Column.Numbers numbers)) {
                throw new BadRowsException("column '%s' holds text, but the model's input '%s' takes %s; give numbers"
                        .formatted(columns.get(c).name(), input.name(), input.port().type()));
            }
            double[] values = numbers.values();
            for (int row = 0; row < values.length; row++) {
                if (Double.isNaN(legal.applyAsDouble(values[row]))) {
                    throw illegal(input, numbers, row);
                }
                cell.put(row * width + c, values[row]);
            }
        }
    }

    /** Answers NaN for a value that the type cannot hold; types of fractions hold every value. */
    private static DoubleUnaryOperator legal(OnnxJavaType type) {
        return switch (type) {
            case INT32 -> value -> value == (int) value ? 0 : Double.NaN;
            case INT64 -> value -> value == Math.rint(value) && value >= -LONG_END && value < LONG_END ? 0 : Double.NaN;
            case BOOL -> value -> value == 0 || value == 1 ? 0 : Double.NaN;
            default -> value -> 0;
        };
    }

    private static BadRowsException illegal(OnnxInput input, Column.Numbers column, int row) {
        return new BadRowsException("column '%s' has %s in row %d, but the model's input '%s' takes %s; give %s in every row"
                .formatted(
                        column.name(),
                        column.missing(row) ? "no value" : column.values()[row],
                        row,
                        input.name(),
                        input.port().type(),
                        input.type() == OnnxJavaType.BOOL ? "0 or 1" : "a whole number in its range"));
    }

    private static String[] texts(OnnxInput input, List<Column> columns, int rows) {
        int width = columns.size();
        String[] values = new String[Math.multiplyExact(rows, width)];
        for (int c = 0; c < width; c++) {
            if (!(columns.get(c) instanceof Column.Texts texts)) {
                throw new BadRowsException("column '%s' holds numbers, but the model's input '%s' takes text; give text"
                        .formatted(columns.get(c).name(), input.name()));
            }
            for (int row = 0; row < rows; row++) {
                values[row * width + c] = texts.missing(row) ? "" : texts.values()[row];
            }
        }
        return values;
    }

    private interface Cell {
        void put(int at, double value);
    }
}
