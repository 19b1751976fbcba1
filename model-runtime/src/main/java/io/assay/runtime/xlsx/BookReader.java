package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Takes cells, names and formulas out of an opened workbook; formulas only when they are asked for. */
final class BookReader {

    private final XSSFWorkbook workbook;
    private final XSSFEvaluationWorkbook parsing;
    private final List<XSSFName> names;
    private final Book book;

    BookReader(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.parsing = XSSFEvaluationWorkbook.create(workbook);
        this.names = workbook.getAllNames();
        this.book = new Book(
                IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(this::sheet).toList(),
                IntStream.range(0, names.size()).mapToObj(this::name).toList());
    }

    Book book() {
        return book;
    }

    /** Reads a cell's formula unless it is read; a formula that cannot be read is refused. */
    Ptg[] tokens(BookCell cell) {
        if (cell.tokens() == null) {
            try {
                cell.read(parsing.getFormulaTokens(at(cell)));
            } catch (RuntimeException | StackOverflowError e) {
                throw new UnusableModelException("cell %s has a formula that cannot be computed here: =%s (%s)".formatted(
                        cell.address(), text(cell), Objects.requireNonNullElse(e.getMessage(), "it is nested too deeply")), e);
            }
        }
        return cell.tokens();
    }

    /** Reads all formulas that can be read: one of them reaches cells by names that it computes. */
    void readAll() {
        book.formulas().filter(cell -> cell.tokens() == null).forEach(cell -> {
            try {
                tokens(cell);
            } catch (UnusableModelException e) {
                // Only who asks for this cell has to know.
            }
        });
    }

    /** The formula as people write it, at most 80 characters of it. */
    private String text(BookCell cell) {
        var formula = cell(cell).getCTCell().getF();
        String text = formula == null ? "" : formula.getStringValue();
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }

    /** The file's own cell at this place; null when the file has none. */
    XSSFCell cell(BookCell cell) {
        Row row = workbook.getSheetAt(((BookSheet) cell.getSheet()).index()).getRow(cell.getRowIndex());
        return row == null ? null : (XSSFCell) row.getCell(cell.getColumnIndex());
    }

    private EvaluationCell at(BookCell cell) {
        int sheet = ((BookSheet) cell.getSheet()).index();
        return parsing.getSheet(sheet).getCell(cell.getRowIndex(), cell.getColumnIndex());
    }

    private BookSheet sheet(int index) {
        XSSFSheet from = workbook.getSheetAt(index);
        var sheet = new BookSheet(index, from.getSheetName());
        for (Row row : from) {
            if (row.getZeroHeight()) {
                sheet.hide(row.getRowNum());
            }
            for (Cell cell : row) {
                sheet.put(cell(sheet, (XSSFCell) cell));
            }
        }
        return sheet;
    }

    private static BookCell cell(BookSheet sheet, XSSFCell cell) {
        if (cell.getCTCell().isSetF() && cell.getCTCell().getF().getT() == STCellFormulaType.DATA_TABLE) {
            throw new UnusableModelException("cell " + sheet.name() + "!" + cell.getReference()
                    + " begins a what-if data table, which is not computed here; remove it");
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        var value = value(cell, formula ? cell.getCachedFormulaResultType() : cell.getCellType());
        var read = new BookCell(sheet, cell.getRowIndex(), cell.getColumnIndex(), value);
        return formula ? read.computed(cell.isPartOfArrayFormulaGroup() ? cell.getArrayFormulaRange() : null) : read;
    }

    private static ValueEval value(XSSFCell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> new NumberEval(cell.getNumericCellValue());
            case STRING -> new StringEval(cell.getStringCellValue());
            case BOOLEAN -> BoolEval.valueOf(cell.getBooleanCellValue());
            case ERROR -> ErrorEval.valueOf(cell.getErrorCellValue());
            default -> BlankEval.instance;
        };
    }

    private BookName name(int index) {
        XSSFName name = names.get(index);
        return new BookName(name.getNameName(), index, name.getSheetIndex(), name.isFunctionName(), definition(name));
    }

    private Ptg[] definition(XSSFName name) {
        try {
            return FormulaParser.parse(name.getRefersToFormula(), parsing, FormulaType.NAMEDRANGE, name.getSheetIndex());
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** All defined names that people may give, in the file's order: for the whole workbook and not hidden. */
    List<BookName> given() {
        List<BookName> given = new ArrayList<>();
        for (BookName name : book.names()) {
            boolean people = !names.get(name.index()).isHidden() && !name.text().startsWith("_xlnm.");
            if (people && name.sheet() < 0 && name.hasFormula()) {
                given.add(name);
            }
        }
        return given;
    }
}
