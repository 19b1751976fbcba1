package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RangePtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;

/** What one formula refers to: areas, through names too, and whether more than its text tells. */
final class References {

    /** Functions whose answer differs from one time to the next, or that reach cells that the formula does not name. */
    private static final Set<String> UNSTABLE =
            Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "INDIRECT", "OFFSET", "CELL", "INFO");

    private static final Set<String> REACHING = Set.of("INDIRECT", "OFFSET");

    /** Functions that ask where a cell lies and not what it holds. */
    private static final Set<String> PLACE = Set.of("ROW", "ROWS", "COLUMN", "COLUMNS");

    private final Book book;
    private final int sheet;
    private final List<Area> areas = new ArrayList<>();
    private final Set<BookName> names = new HashSet<>();
    private boolean unstable;
    private boolean reaching;

    References(Book book, BookCell cell, Ptg[] tokens) {
        this.book = book;
        this.sheet = ((BookSheet) cell.getSheet()).index();
        read(tokens);
    }

    List<Area> areas() {
        return areas;
    }

    /** Whether it may answer otherwise with the same cells. */
    boolean unstable() {
        return unstable;
    }

    /** Whether it may reach cells that it does not name. */
    boolean reaching() {
        return reaching;
    }

    private void read(Ptg[] tokens) {
        for (int i = 0; i < tokens.length; i++) {
            if (i + 1 == tokens.length || !asksWhere(tokens[i + 1])) {
                read(tokens[i]);
            }
        }
    }

    private static boolean asksWhere(Ptg token) {
        return token instanceof AbstractFunctionPtg function && PLACE.contains(function.getName());
    }

    private void read(Ptg token) {
        switch (token) {
            case RefPtgBase cell ->
                add(token, new Area(sheet, cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()));
            case AreaPtgBase area ->
                add(token, new Area(sheet, area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
            case NamePtg name -> read(book.names().get(name.getIndex()));
            case NameXPxg name -> book.name(name.getNameName(), sheetOf(name.getSheetName()))
                    .ifPresentOrElse(this::read, () -> called(Functions.plain(name.getNameName())));
            case AbstractFunctionPtg function when !function.isExternalFunction() -> called(function.getName());
            case RangePtg range -> called("OFFSET");
            default -> { }
        }
    }

    private void called(String function) {
        unstable |= UNSTABLE.contains(function);
        reaching |= REACHING.contains(function);
    }

    private void read(BookName name) {
        if (name.function() || !names.add(name)) {
            return;
        }
        if (!name.hasFormula()) {
            throw new UnusableModelException(
                    "the name '" + name.text() + "' stands for what cannot be computed; give it another meaning");
        }
        read(name.tokens());
    }

    private void add(Ptg token, Area here) {
        int first = token instanceof Pxg other ? sheetOf(other.getSheetName()) : sheet;
        int last = token instanceof Pxg3D span && span.getLastSheetName() != null ? sheetOf(span.getLastSheetName()) : first;
        for (int at = Math.max(0, first); at <= last; at++) {
            areas.add(here.on(at));
        }
    }

    private int sheetOf(String name) {
        return name == null ? sheet : book.sheet(name);
    }
}
