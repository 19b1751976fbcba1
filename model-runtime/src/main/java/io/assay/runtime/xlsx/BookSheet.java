package io.assay.runtime.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.EvaluationSheet;

/** One sheet's cells as the file has them. */
final class BookSheet implements EvaluationSheet {

    private static final int ROW_BITS = 21;

    private final int index;
    private final String name;
    private final Map<Long, BookCell> cells = new HashMap<>();
    private final NavigableMap<Integer, NavigableMap<Integer, BookCell>> formulas = new TreeMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int lastRow;

    BookSheet(int index, String name) {
        this.index = index;
        this.name = name;
    }

    /** A cell's key within its sheet. */
    static long key(int row, int column) {
        return (long) column << ROW_BITS | row;
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    void put(BookCell cell) {
        cells.put(key(cell.getRowIndex(), cell.getColumnIndex()), cell);
        lastRow = Math.max(lastRow, cell.getRowIndex());
        if (cell.formula()) {
            follow(cell);
        }
    }

    /** Lists a cell among those whose value may change. */
    void follow(BookCell cell) {
        formulas.computeIfAbsent(cell.getColumnIndex(), c -> new TreeMap<>()).put(cell.getRowIndex(), cell);
    }

    void hide(int row) {
        hidden.add(row);
    }

    /** Formulas and inputs in an area of this sheet. */
    Stream<BookCell> changing(Area area) {
        return formulas.subMap(area.firstColumn(), true, area.lastColumn(), true).values().stream()
                .flatMap(column -> column.subMap(area.firstRow(), true, area.lastRow(), true).values().stream());
    }

    Stream<BookCell> formulas() {
        return formulas.values().stream().flatMap(column -> column.values().stream()).filter(BookCell::formula);
    }

    @Override
    public BookCell getCell(int row, int column) {
        return cells.get(key(row, column));
    }

    @Override
    public void clearAllCachedResultValues() {
        // Nothing is computed here.
    }

    @Override
    public int getLastRowNum() {
        return lastRow;
    }

    @Override
    public boolean isRowHidden(int row) {
        return hidden.contains(row);
    }
}
