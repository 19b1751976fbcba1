package io.assay.suite.evidence;

import io.assay.table.Column;

/** Reads cells as text. */
final class Cells {

    private Cells() {}

    static void texts(Column column, Codes into) {
        for (int row = 0; row < column.rows(); row++) {
            into.add(column.missing(row) ? null : switch (column) {
                case Column.Texts texts -> texts.values()[row];
                case Column.Numbers numbers -> String.valueOf(numbers.values()[row]);
            });
        }
    }
}
