package io.assay.runtime.xlsx;

import io.assay.table.ValueType;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What a named cell holds. */
enum Kind {
    NUMBER(ValueType.DOUBLE),
    TEXT(ValueType.STRING),
    TRUTH(ValueType.BOOLEAN),
    DAY(ValueType.STRING);

    private final ValueType type;

    Kind(ValueType type) {
        this.type = type;
    }

    ValueType type() {
        return type;
    }

    /** By the value, and for numbers and empty cells by the format. */
    static Kind of(ValueEval value, XSSFCell cell) {
        return switch (value) {
            case StringEval text -> TEXT;
            case BoolEval truth -> TRUTH;
            default -> byFormat(cell);
        };
    }

    /** Whether the cell holds nothing. */
    static boolean blank(BookCell cell) {
        return cell.value() == BlankEval.instance;
    }

    private static Kind byFormat(XSSFCell cell) {
        if (cell == null) {
            return NUMBER;
        }
        return "@".equals(cell.getCellStyle().getDataFormatString()) ? TEXT : Days.isDay(cell) ? DAY : NUMBER;
    }
}
