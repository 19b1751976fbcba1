package io.assay.runtime;

import io.assay.table.BadRowsException;
import io.assay.table.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** The answer to no rows. */
    public static Output none(Port port) {
        List<Long> shape = new ArrayList<>(port.shape().stream().map(size -> Math.max(0, size)).toList());
        if (shape.isEmpty()) {
            shape.add(0L);
        }
        shape.set(0, 0L);
        boolean numeric = port.type().numeric();
        return new Output(port.name(), port.type(), shape, numeric ? new double[0] : null, numeric ? null : new String[0], List.of());
    }

    /** Answers to some rows each, as the answer to all of them. */
    public static Output joined(List<Output> parts) {
        Output first = parts.getFirst();
        List<Long> shape = new ArrayList<>(first.shape);
        shape.set(0, parts.stream().mapToLong(part -> part.shape.getFirst()).sum());
        if (parts.stream().anyMatch(part -> part.width() != first.width() || !part.classes.equals(first.classes))) {
            throw new UnusableModelException("output '" + first.name + "' has different widths or classes in different rows");
        }
        return first.numbers == null
                ? new Output(first.name, first.type, shape, null,
                        parts.stream().flatMap(part -> Arrays.stream(part.texts)).toArray(String[]::new), first.classes)
                : new Output(first.name, first.type, shape,
                        parts.stream().flatMapToDouble(part -> Arrays.stream(part.numbers)).toArray(), null, first.classes);
    }
}
