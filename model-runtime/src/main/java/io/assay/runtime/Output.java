package io.assay.runtime;

import java.util.List;

/**
 * What a model answered under one name, row after row.
 *
 * @param name name in the model
 * @param type type of one value
 * @param shape dimensions, rows first
 * @param numbers values in row-major order; null for text. Booleans are 0 and 1
 * @param texts values in row-major order; null for numbers
 * @param classes what the columns stand for, where the model says so (a class label each); else empty
 */
public record Output(
        String name, ValueType type, List<Long> shape, double[] numbers, String[] texts, List<String> classes) {

    /** Values per row. */
    public int width() {
        return (int) shape.stream().skip(1).mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    }

    /** One value a row: column {@code index}, from 0, of a numeric output. */
    public double[] column(int index) {
        if (numbers == null || index < 0 || index >= width()) {
            throw new BadRowsException("output '" + name + "' has no numeric column " + index + "; it has "
                    + (numbers == null ? "text" : width() + " columns"));
        }
        int width = width();
        double[] column = new double[numbers.length / width];
        for (int row = 0; row < column.length; row++) {
            column[row] = numbers[row * width + index];
        }
        return column;
    }
}
