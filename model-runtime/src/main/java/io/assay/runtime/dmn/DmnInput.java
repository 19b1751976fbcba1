package io.assay.runtime.dmn;

import io.assay.runtime.Port;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One value that a decision model takes: an input, or a field of an input's structure.
 *
 * @param path name of the input, then of the fields that lead to the value
 */
record DmnInput(Port port, List<String> path, FeelType type) {

    static DmnInput of(List<String> path, FeelType type) {
        return new DmnInput(Port.single(String.join(".", path), type.column(), false), path, type);
    }

    /** The value of each row, null where missing. */
    IntFunction<Object> cells(Table rows) {
        Column column = rows.find(port.name()).orElseThrow(() -> new BadRowsException("column '" + port.name()
                + "', which the model takes, is missing; the columns given are " + rows.names()));
        return switch (column) {
            case Column.Texts(var name, var values) when !port.type().numeric() ->
                row -> values[row] == null ? null : text(values[row], row);
            case Column.Numbers(var name, var values, var gaps) when port.type().numeric() || type == FeelType.ANY ->
                row -> Double.isNaN(values[row]) ? null : number(values[row], row);
            default -> throw new BadRowsException("column '%s' holds %s, but the model takes %s; give such values".formatted(
                    port.name(), column instanceof Column.Texts ? "text" : "numbers", type.words()));
        };
    }

    /** Puts the value in its place among those of one row. */
    void put(Map<String, Object> row, Object value) {
        Map<String, Object> place = row;
        for (String step : path.subList(0, path.size() - 1)) {
            place = inner(place, step);
        }
        place.put(path.getLast(), value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> place, String step) {
        return (Map<String, Object>) place.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
    }

    private Object text(String text, int row) {
        Object value = type.read(text);
        if (value == null) {
            throw unlike(text, row);
        }
        return value;
    }

    /** The decimal that is written for the number: 0.1 goes in as exactly that. */
    private Object number(double value, int row) {
        if (Double.isInfinite(value) || type == FeelType.BOOLEAN && value != 0 && value != 1) {
            throw unlike(value, row);
        }
        return type == FeelType.BOOLEAN ? (Object) (value == 1) : decimal(value);
    }

    private static BigDecimal decimal(double value) {
        return value == Math.rint(value) ? new BigDecimal(value) : BigDecimal.valueOf(value);
    }

    private BadRowsException unlike(Object value, int row) {
        return new BadRowsException("column '%s' has '%s' in row %d, but the model takes %s; give such values"
                .formatted(port.name(), value, row, type == FeelType.BOOLEAN ? "0 or 1" : type.words()));
    }
}
