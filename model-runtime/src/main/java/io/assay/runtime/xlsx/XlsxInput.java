package io.assay.runtime.xlsx;

import io.assay.runtime.Port;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * A named cell without a formula, which a column of its name fills.
 *
 * @param name the name
 * @param cell the cell as the file has it
 * @param kind what it takes
 * @param guessed whether neither value nor format say so: then numbers and text are taken both
 */
record XlsxInput(String name, BookCell cell, Kind kind, boolean guessed) {

    /** An empty cell without a format takes what formulas take it for. */
    static XlsxInput of(String name, BookCell cell, XSSFCell file, Set<BookCell> texts) {
        Kind kind = Kind.of(cell.value(), file);
        boolean guessed = Kind.blank(cell) && kind == Kind.NUMBER;
        return new XlsxInput(name, cell, guessed && texts.contains(cell) ? Kind.TEXT : kind, guessed);
    }

    Port port() {
        return Port.single(name, kind.type(), !Kind.blank(cell));
    }

    /** Its column; empty when the workbook's own value stands. */
    Optional<Column> column(Table rows) {
        var column = rows.find(name);
        if (column.isEmpty() && !port().optional()) {
            throw new BadRowsException("column '%s', which the workbook takes in its empty cell %s, is missing; given are %s"
                    .formatted(name, cell.address(), rows.names()));
        }
        boolean numbers = kind == Kind.NUMBER || kind == Kind.TRUTH;
        column.filter(given -> !guessed && given instanceof Column.Numbers != numbers).ifPresent(given -> {
            throw new BadRowsException("column '%s' holds %s, but the workbook's cell %s takes %s; give such values"
                    .formatted(name, numbers ? "text" : "numbers", cell.address(), words()));
        });
        return column;
    }

    /** A row's value as a cell holds it: empty when missing; what Excel has no number for is its error #NUM!. */
    ValueEval value(Column column, int row) {
        if (column.missing(row)) {
            return BlankEval.instance;
        }
        return switch (column) {
            case Column.Numbers numbers when kind == Kind.TRUTH -> truth(numbers.values()[row], row);
            case Column.Numbers numbers -> number(numbers.values()[row]);
            case Column.Texts texts when kind == Kind.DAY -> day(texts.values()[row], row);
            case Column.Texts texts -> new StringEval(texts.values()[row]);
        };
    }

    private static ValueEval number(double value) {
        return Double.isFinite(value) ? new NumberEval(value) : ErrorEval.NUM_ERROR;
    }

    private ValueEval truth(double value, int row) {
        if (value != 0 && value != 1) {
            throw illegal(String.valueOf(value), row);
        }
        return BoolEval.valueOf(value == 1);
    }

    private ValueEval day(String value, int row) {
        double count = Days.count(value);
        if (!(count >= 0)) {
            throw illegal("'" + value + "'", row);
        }
        return new NumberEval(count);
    }

    private BadRowsException illegal(String value, int row) {
        return new BadRowsException("column '%s' has %s in row %d, but the workbook's cell %s takes %s"
                .formatted(name, value, row, cell.address(), words()));
    }

    private String words() {
        return switch (kind) {
            case NUMBER -> "numbers (format it as text if it takes text)";
            case TEXT -> "text";
            case TRUTH -> "0 or 1";
            case DAY -> "a day such as 2026-01-31 as text";
        };
    }
}
