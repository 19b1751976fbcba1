package io.assay.table;

import java.util.Arrays;
import java.util.List;

/**
 * Gives each row a 64-bit number by its values, so that equal rows are found without keeping rows: in one file or in two,
 * whatever their formats, when the columns are read as the same types.
 *
 * <p>Missing, NaN and text are told apart; -0 equals 0. Among n different rows about n^2 / 2^65 pairs share a number by chance:
 * 3e-8 for a million rows.
 */
public final class RowHash {

    private static final long MISSING = 1;
    private static final long NUMBER = 2;
    private static final long TEXT = 3;

    private final List<String> columns;

    /** Hashes over these columns, of which the order counts. */
    public RowHash(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** One number a row. */
    public long[] of(Table table) {
        long[] hashes = new long[table.rows()];
        for (String name : columns) {
            Column column = table.column(name);
            Arrays.setAll(hashes, row -> SplitMix.mix(hashes[row] * 31 + cell(column, row)));
        }
        return hashes;
    }

    private static long cell(Column column, int row) {
        if (column.missing(row)) {
            return SplitMix.mix(MISSING);
        }
        return switch (column) {
            case Column.Numbers numbers -> number(numbers.values()[row]);
            case Column.Texts texts -> text(texts.values()[row]);
        };
    }

    private static long number(double value) {
        return SplitMix.mix(SplitMix.mix(Double.doubleToLongBits(value + 0.0)) + NUMBER);
    }

    private static long text(String value) {
        long hash = TEXT;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return SplitMix.mix(hash + value.length());
    }
}
