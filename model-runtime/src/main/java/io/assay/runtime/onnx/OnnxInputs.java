package io.assay.runtime.onnx;

import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which columns of a table go into which input of an ONNX model. */
final class OnnxInputs {

    private final List<OnnxInput> inputs;

    OnnxInputs(List<OnnxInput> inputs) {
        this.inputs = inputs;
    }

    /** The columns of each input, in the model's order. */
    Map<OnnxInput, List<Column>> assign(Table rows) {
        Set<String> named = inputs.stream().map(OnnxInput::name).collect(Collectors.toSet());
        var left = new Leftover(rows.columns().stream().filter(c -> !named.contains(c.name())).toList(), open(rows));
        Map<OnnxInput, List<Column>> assigned = new LinkedHashMap<>();
        for (OnnxInput input : inputs) {
            assigned.put(input, rows.find(input.name())
                    .map(column -> named(input, column))
                    .orElseGet(() -> byOrder(input) ? left.take(input) : unnamed(input, rows)));
        }
        left.requireSpent(open(rows));
        return assigned;
    }

    private List<OnnxInput> open(Table rows) {
        return inputs.stream().filter(i -> rows.find(i.name()).isEmpty() && byOrder(i)).toList();
    }

    private boolean byOrder(OnnxInput input) {
        return inputs.size() == 1 || input.width() != 1;
    }

    private static List<Column> named(OnnxInput input, Column column) {
        if (input.width() > 1) {
            throw new BadRowsException("input '%s' takes %d values a row, but its column holds one; give one column per value"
                    .formatted(input.name(), input.width()));
        }
        return List.of(column);
    }

    private static List<Column> unnamed(OnnxInput input, Table rows) {
        if (!input.port().optional()) {
            throw new BadRowsException(
                    "column '" + input.name() + "', which the model takes, is missing; the columns given are " + rows.names());
        }
        return List.of(input.port().type().numeric()
                ? new Column.Numbers(input.name(), new double[rows.rows()])
                : new Column.Texts(input.name(), new String[rows.rows()]));
    }

    /** Columns that no input is named after, handed to wide inputs in order. */
    private static final class Leftover {

        private final List<Column> columns;
        private final long spare;
        private int next;

        Leftover(List<Column> columns, List<OnnxInput> takers) {
            this.columns = columns;
            long fixed = takers.stream().mapToLong(OnnxInput::width).filter(width -> width > 0).sum();
            long open = takers.stream().filter(taker -> taker.width() < 0).count();
            if (open > 1) {
                throw new BadRowsException("the model has several inputs of open width, which columns go where is not known;"
                        + " export it with fixed widths, or with one input per feature");
            }
            this.spare = columns.size() - fixed;
        }

        List<Column> take(OnnxInput input) {
            long width = input.width() < 0 ? spare : input.width();
            if (width < 1 || next + width > columns.size()) {
                throw new BadRowsException("input '%s' takes %s features a row, but the columns left for it are %s".formatted(
                        input.name(), input.width() < 0 ? "at least 1" : input.width(), names(next)));
            }
            List<Column> taken = new ArrayList<>(columns.subList(next, next + (int) width));
            next += (int) width;
            return taken;
        }

        void requireSpent(List<OnnxInput> takers) {
            if (!takers.isEmpty() && next < columns.size()) {
                throw new BadRowsException("the inputs %s take %d features a row, but %d columns were given; too many are %s"
                        .formatted(takers.stream().map(OnnxInput::name).toList(), next, columns.size(), names(next)));
            }
        }

        private List<String> names(int from) {
            return columns.subList(from, columns.size()).stream().map(Column::name).toList();
        }
    }
}
