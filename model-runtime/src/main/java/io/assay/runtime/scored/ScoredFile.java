package io.assay.runtime.scored;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.UnlabelledRows;
import io.assay.table.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model answered elsewhere to rows that were handed out, as CSV: {@code assay_row}, the row's number in the data
 * file counted from 1, and one column per output, numbers or text as its cells are. Rows may stand in any order.
 */
public final class ScoredFile implements Model {

    private static final List<Port> INPUTS = List.of(Port.single(UnlabelledRows.ROW, ValueType.LONG, false));

    private final RowNumbers rows;
    private final List<Column> answers;

    private ScoredFile(RowNumbers rows, List<Column> answers) {
        this.rows = rows;
        this.answers = answers;
    }

    /** Opens the bytes of such a file; an {@link UnusableModelException} says why they are none. */
    public static Model open(byte[] csv) {
        try {
            List<Column> columns = new ArrayList<>(ScoredColumns.read(csv).columns());
            var numbers = (Column.Numbers) columns.removeFirst();
            return new ScoredFile(RowNumbers.of(numbers.values()), List.copyOf(columns));
        } catch (BadRowsException e) {
            throw new UnusableModelException("the file is no file of scores: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Port> inputs() {
        return INPUTS;
    }

    @Override
    public List<Port> outputs() {
        return answers.stream().map(answer -> Port.single(answer.name(), type(answer), false)).toList();
    }

    /** Looks rows up by {@code assay_row}; a row that the file does not know is refused by its number. */
    @Override
    public List<Output> score(Table asked, Duration limit) {
        double[] numbers = asked.numbers(UnlabelledRows.ROW);
        int[] places = new int[numbers.length];
        for (int row = 0; row < places.length; row++) {
            places[row] = rows.placeOf(numbers[row]);
            if (places[row] < 0) {
                throw new BadRowsException("column '%s' has %s in row %d, of which the file of scores knows nothing; score every row that was handed out"
                        .formatted(UnlabelledRows.ROW, RowNumbers.shown(numbers[row]), row));
            }
        }
        return answers.stream().map(answer -> output(answer, places)).toList();
    }

    @Override
    public boolean answersAnyRow() {
        return false;
    }

    /** Holds nothing but memory. */
    @Override
    public void close() {}

    private static ValueType type(Column answer) {
        return answer instanceof Column.Numbers ? ValueType.DOUBLE : ValueType.STRING;
    }

    private static Output output(Column answer, int[] places) {
        List<Long> shape = List.of((long) places.length);
        return switch (answer) {
            case Column.Numbers(var name, var values, var gaps) -> {
                double[] found = new double[places.length];
                for (int row = 0; row < places.length; row++) {
                    found[row] = values[places[row]];
                }
                yield new Output(name, ValueType.DOUBLE, shape, found, null, List.of());
            }
            case Column.Texts(var name, var values) -> {
                String[] found = new String[places.length];
                for (int row = 0; row < places.length; row++) {
                    found[row] = values[places[row]];
                }
                yield new Output(name, ValueType.STRING, shape, null, found, List.of());
            }
        };
    }
}
