package io.assay.benchmarks.stream;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Profiles;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Every so many rows of a table that comes in chunks, column by column. */
final class Sample {

    private final int every;
    private final double[][] values;
    private final BitSet[] missing;
    private long seen;
    private int taken;

    Sample(int columns, int every) {
        this.every = every;
        this.values = new double[columns][1_024];
        this.missing = new BitSet[columns];
        Arrays.setAll(missing, i -> new BitSet());
    }

    void add(Table chunk) {
        List<Column> columns = chunk.columns();
        int first = (int) ((every - seen % every) % every);
        for (int row = first; row < chunk.rows(); row += every) {
            take(columns, row);
        }
        seen += chunk.rows();
    }

    private void take(List<Column> columns, int row) {
        for (int i = 0; i < values.length; i++) {
            var column = (Column.Numbers) columns.get(i);
            values[i] = taken < values[i].length ? values[i] : Arrays.copyOf(values[i], 2 * taken);
            values[i][taken] = column.values()[row];
            missing[i].set(taken, column.missing(row));
        }
        taken++;
    }

    long rows() {
        return seen;
    }

    ColumnProfile profile(int column, String name) {
        return Profiles.numeric(name, Arrays.copyOf(values[column], taken), missing[column]);
    }
}
