package io.assay.suite.evidence;

import io.assay.table.Column;
import io.assay.table.Table;

final class RowHash {

    long[] of(Table rows) {
        long[] hashes = new long[rows.rows()];
        for (Column column : rows.columns()) {
            for (int row = 0; row < hashes.length; row++) {
                long cell = column.missing(row) ? 1 : switch (column) {
                    case Column.Texts t -> 31L * t.values()[row].hashCode() + 7;
                    case Column.Numbers n -> Double.doubleToLongBits(n.values()[row] + 0.0);
                };
                hashes[row] = mixed(hashes[row] * 0x9E3779B97F4A7C15L + cell);
            }
        }
        return hashes;
    }

    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
