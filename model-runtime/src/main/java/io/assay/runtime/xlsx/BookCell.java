package io.assay.runtime.xlsx;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** One cell: a value, or a formula with the value that Excel last computed for it. */
final class BookCell implements EvaluationCell {

    private final BookSheet sheet;
    private final int row;
    private final int column;
    private ValueEval value;
    private boolean formula;
    private CellRangeAddress array;
    private Ptg[] tokens;

    /** A cell that holds a value; BlankEval for none. */
    BookCell(BookSheet sheet, int row, int column, ValueEval value) {
        this.sheet = sheet;
        this.row = row;
        this.column = column;
        this.value = value;
    }

    /** Makes it a cell with a formula; {@code together} are the cells that one array formula fills, else null. */
    BookCell computed(CellRangeAddress together) {
        formula = true;
        array = together;
        return this;
    }

    /** The cell in its place with another value. */
    BookCell with(ValueEval other) {
        return new BookCell(sheet, row, column, other);
    }

    /** Takes the formula's value for good: what depends on no input is computed once. */
    void settle(ValueEval result) {
        value = result;
        formula = false;
        tokens = null;
    }

    boolean formula() {
        return formula;
    }

    ValueEval value() {
        return value;
    }

    /** The parsed formula; null before it is read. */
    Ptg[] tokens() {
        return tokens;
    }

    void read(Ptg[] parsed) {
        tokens = parsed;
    }

    /** Where it lies, as people write it: {@code Model!D11}. */
    String address() {
        return new CellReference(sheet.name(), row, column, false, false).formatAsString();
    }

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public EvaluationSheet getSheet() {
        return sheet;
    }

    @Override
    public int getRowIndex() {
        return row;
    }

    @Override
    public int getColumnIndex() {
        return column;
    }

    @Override
    public CellType getCellType() {
        return formula ? CellType.FORMULA : getCachedFormulaResultType();
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return switch (value) {
            case NumberEval number -> CellType.NUMERIC;
            case StringEval text -> CellType.STRING;
            case BoolEval truth -> CellType.BOOLEAN;
            case ErrorEval error -> CellType.ERROR;
            default -> CellType.BLANK;
        };
    }

    @Override
    public double getNumericCellValue() {
        return ((NumberEval) value).getNumberValue();
    }

    @Override
    public String getStringCellValue() {
        return ((StringEval) value).getStringValue();
    }

    @Override
    public boolean getBooleanCellValue() {
        return ((BoolEval) value).getBooleanValue();
    }

    @Override
    public int getErrorCellValue() {
        return ((ErrorEval) value).getErrorCode();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        return array;
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return array != null;
    }
}
