package io.assay.runtime.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;

/** A book as one computation sees it: with its own values in the input cells. */
final class BookView implements EvaluationWorkbook {

    private final Book book;
    private final List<SheetView> sheets;

    BookView(Book book) {
        this.book = book;
        this.sheets = book.sheets().stream().map(sheet -> new SheetView(sheet, new HashMap<>())).toList();
    }

    /** Lays a cell over the book's own. */
    void put(BookCell cell) {
        long key = BookSheet.key(cell.getRowIndex(), cell.getColumnIndex());
        sheets.get(((BookSheet) cell.getSheet()).index()).over.put(key, cell);
    }

    /** Takes away all that was laid over the book. */
    void clear() {
        sheets.forEach(sheet -> sheet.over.clear());
    }

    @Override
    public String getSheetName(int index) {
        return book.sheets().get(index).name();
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return sheet instanceof SheetView view ? view.sheet.index() : ((BookSheet) sheet).index();
    }

    @Override
    public int getSheetIndex(String name) {
        return book.sheet(name);
    }

    @Override
    public EvaluationSheet getSheet(int index) {
        return sheets.get(index);
    }

    @Override
    public ExternalSheet getExternalSheet(String first, String last, int workbook) {
        return last == null || last.equals(first) ? new ExternalSheet(null, first) : new ExternalSheetRange(null, first, last);
    }

    @Override
    public ExternalName getExternalName(String name, String sheet, int workbook) {
        throw notOfThisKind();
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        throw notOfThisKind();
    }

    @Override
    public ExternalName getExternalName(int sheet, int name) {
        throw notOfThisKind();
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        throw notOfThisKind();
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        return index;
    }

    @Override
    public EvaluationName getName(NamePtg name) {
        return book.names().get(name.getIndex());
    }

    @Override
    public EvaluationName getName(String name, int sheet) {
        return book.name(name, sheet).orElse(null);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        BookCell own = (BookCell) cell;
        return Objects.requireNonNull(own.tokens(), () -> own.address() + " has a formula that cannot be read");
    }

    @Override
    public UDFFinder getUDFFinder() {
        return AggregatingUDFFinder.DEFAULT;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void clearAllCachedResultValues() {
        // Nothing is kept here.
    }

    /** Older files and other workbooks number their sheets and names; neither gets here. */
    private static IllegalStateException notOfThisKind() {
        return new IllegalStateException("the formula refers to another workbook");
    }

    private record SheetView(BookSheet sheet, Map<Long, BookCell> over) implements EvaluationSheet {

        @Override
        public EvaluationCell getCell(int row, int column) {
            BookCell own = over.isEmpty() ? null : over.get(BookSheet.key(row, column));
            return own == null ? sheet.getCell(row, column) : own;
        }

        @Override
        public void clearAllCachedResultValues() {
            // Nothing is kept here.
        }

        @Override
        public int getLastRowNum() {
            return sheet.getLastRowNum();
        }

        @Override
        public boolean isRowHidden(int row) {
            return sheet.isRowHidden(row);
        }
    }
}
