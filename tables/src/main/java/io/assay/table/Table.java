package io.assay.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Named columns of equal length, in order. */
public final class Table {

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final int rows;

    /** A table of these columns; all must have the same number of rows and different names. */
    public Table(List<? extends Column> columns) {
        this.rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new BadRowsException("column '%s' has %d rows, column '%s' has %d; give all the same number"
                        .formatted(column.name(), column.rows(), columns.getFirst().name(), rows));
            }
            if (this.columns.put(column.name(), column) != null) {
                throw new BadRowsException("column '" + column.name() + "' occurs twice; name each column once");
            }
        }
    }

    public int rows() {
        return rows;
    }

    /** Names in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** A column that must be there. */
    public Column column(String name) {
        return find(name).orElseThrow(
                () -> new BadRowsException("there is no column '" + name + "'; the columns are " + columns.keySet()));
    }

    /** A numeric column's values; missing ones are NaN. */
    public double[] numbers(String name) {
        if (column(name) instanceof Column.Numbers numbers) {
            return numbers.values();
        }
        throw new BadRowsException("column '" + name + "' holds text, numbers are needed");
    }

    /** A text column's values; missing ones are null. */
    public String[] texts(String name) {
        if (column(name) instanceof Column.Texts texts) {
            return texts.values();
        }
        throw new BadRowsException("column '" + name + "' holds numbers, text is needed");
    }

    /** Only these columns, in this order. */
    public Table select(List<String> names) {
        return new Table(names.stream().map(this::column).toList());
    }

    /** The rows from one (inclusive) to another (exclusive); both lie between 0 and {@link #rows}. */
    public Table slice(int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        return new Table(columns.values().stream().map(c -> c.slice(from, to)).toList());
    }

    /** These rows, in this order; a row may be named twice. */
    public Table pick(int[] rows) {
        return new Table(columns.values().stream().map(c -> c.pick(rows)).toList());
    }
}
