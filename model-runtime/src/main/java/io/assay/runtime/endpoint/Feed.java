package io.assay.runtime.endpoint;

import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which columns of a table go into which input: by name, and what is left over in order into wide inputs. */
final class Feed {

    private final List<Tensor> inputs;
    private final Set<String> names;

    Feed(List<Tensor> inputs) {
        this.inputs = inputs;
        this.names = inputs.stream().map(Tensor::name).collect(Collectors.toSet());
    }

    /** The columns of each input, in the server's order. */
    Map<Tensor, List<Column>> assign(Table rows) {
        List<Column> left = rows.columns().stream().filter(c -> !names.contains(c.name())).toList();
        List<Tensor> takers = inputs.stream().filter(i -> rows.find(i.name()).isEmpty()).toList();
        long spare = spare(rows, takers, left.size());
        Map<Tensor, List<Column>> assigned = new LinkedHashMap<>();
        int next = 0;
        for (Tensor input : inputs) {
            if (rows.find(input.name()).isPresent()) {
                assigned.put(input, named(input, rows.column(input.name())));
            } else {
                List<Column> taken = taken(input, left.subList(next, left.size()), spare);
                next += taken.size();
                assigned.put(input, taken);
            }
        }
        if (!takers.isEmpty() && next < left.size()) {
            throw new BadRowsException("the inputs take %d features a row, but %d columns were given; too many are %s"
                    .formatted(next, left.size(), namesOf(left.subList(next, left.size()))));
        }
        return assigned;
    }

    /** How many columns are left for an input of open width. */
    private long spare(Table rows, List<Tensor> takers, int left) {
        takers.stream().filter(i -> inputs.size() > 1 && i.port().width() == 1).findFirst().ifPresent(i -> {
            throw new BadRowsException("column '%s', which the model takes, is missing; the columns given are %s"
                    .formatted(i.name(), rows.names()));
        });
        if (takers.stream().filter(i -> i.port().width() < 0).count() > 1) {
            throw new BadRowsException(
                    "several inputs have an open width, which columns go where is not known; declare fixed widths");
        }
        return left - takers.stream().mapToLong(i -> Math.max(0, i.port().width())).sum();
    }

    private static List<Column> named(Tensor input, Column column) {
        if (input.port().width() > 1) {
            throw new BadRowsException("input '%s' takes %d values a row, but its column holds one; give one column per value"
                    .formatted(input.name(), input.port().width()));
        }
        return List.of(column);
    }

    private static List<Column> taken(Tensor input, List<Column> left, long spare) {
        long width = input.port().width() < 0 ? spare : input.port().width();
        if (width < 1 || width > left.size()) {
            throw new BadRowsException("input '%s' takes %s values a row, but the columns left for it are %s".formatted(
                    input.name(), input.port().width() < 0 ? "at least 1" : input.port().width(), namesOf(left)));
        }
        return left.subList(0, (int) width);
    }

    private static List<String> namesOf(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
