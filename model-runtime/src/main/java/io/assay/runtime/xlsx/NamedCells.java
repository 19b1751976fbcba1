package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;

/** Finds the cells that people gave names to: those without a formula are inputs, those with one are outputs. */
final class NamedCells {

    private final BookReader reader;
    private final Map<String, BookCell> inputs = new LinkedHashMap<>();
    private final Map<String, BookCell> outputs = new LinkedHashMap<>();

    NamedCells(BookReader reader) {
        this.reader = reader;
        Map<BookCell, String> taken = new HashMap<>();
        for (BookName name : reader.given()) {
            if (name.tokens().length == 1 && name.tokens()[0] instanceof Ref3DPxg one && one(one)) {
                BookCell cell = cell(one);
                if (cell.formula()) {
                    outputs.put(name.text(), cell);
                } else {
                    add(name.text(), cell, taken.put(cell, name.text()));
                }
            }
        }
        require(!inputs.isEmpty(), "cell without a formula, so it has no input");
        require(!outputs.isEmpty(), "cell with a formula, so it has no output");
    }

    /** Cells without formulas by name. */
    Map<String, BookCell> inputs() {
        return inputs;
    }

    /** Cells with formulas by name. */
    Map<String, BookCell> outputs() {
        return outputs;
    }

    private boolean one(Ref3DPxg cell) {
        return cell.getExternalWorkbookNumber() <= 0
                && cell.getLastSheetName() == null
                && !cell.isRowRelative()
                && !cell.isColRelative()
                && reader.book().sheet(cell.getSheetName()) >= 0;
    }

    private BookCell cell(Ref3DPxg at) {
        BookSheet sheet = reader.book().sheets().get(reader.book().sheet(at.getSheetName()));
        BookCell known = sheet.getCell(at.getRow(), at.getColumn());
        if (known != null) {
            return known;
        }
        var empty = new BookCell(sheet, at.getRow(), at.getColumn(), BlankEval.instance);
        sheet.put(empty);
        return empty;
    }

    private void add(String name, BookCell cell, String other) {
        if (other != null) {
            throw new UnusableModelException("the names '%s' and '%s' both stand for cell %s; delete one of them"
                    .formatted(other, name, cell.address()));
        }
        ((BookSheet) cell.getSheet()).follow(cell);
        inputs.put(name, cell);
    }

    private static void require(boolean found, String what) {
        if (!found) {
            throw new UnusableModelException("the workbook names no " + what
                    + "; give names such as =Inputs!$B$1 to single cells, for the whole workbook (Formulas, Name Manager)");
        }
    }
}
