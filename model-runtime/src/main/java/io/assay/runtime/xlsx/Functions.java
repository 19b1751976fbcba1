package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;

/** Refuses formulas that call what Apache POI cannot compute: its missing functions, macros, other workbooks. */
final class Functions {

    private static final String NEWER = "_xlfn.";
    private static final Set<String> KNOWN = Set.copyOf(WorkbookEvaluator.getSupportedFunctionNames());

    private Functions() {}

    /** A function's name without the prefix that newer ones carry in the file. */
    static String plain(String name) {
        String bare = name.startsWith(NEWER) ? name.substring(NEWER.length()) : name;
        return bare.toUpperCase(Locale.ROOT);
    }

    static void requireKnown(Book book, BookCell cell, Ptg[] tokens) {
        for (Ptg token : tokens) {
            requireKnown(book, cell, token);
        }
    }

    private static void requireKnown(Book book, BookCell cell, Ptg token) {
        if (token instanceof Pxg other && other.getExternalWorkbookNumber() > 0) {
            throw new UnusableModelException("cell " + cell.address() + " refers to another workbook (" + other.toFormulaString()
                    + "), which is never opened; copy its values into this one");
        }
        called(book, cell, token).filter(name -> !KNOWN.contains(plain(name))).findFirst().ifPresent(name -> {
            throw new UnusableModelException("cell " + cell.address() + " calls " + plain(name)
                    + ", which is not computed here (a macro or a function that Apache POI lacks); write it with other functions");
        });
    }

    private static Stream<String> called(Book book, BookCell cell, Ptg token) {
        int sheet = ((BookSheet) cell.getSheet()).index();
        return switch (token) {
            case AbstractFunctionPtg function when !function.isExternalFunction() -> Stream.of(function.getName());
            case NamePtg name -> Stream.of(book.names().get(name.getIndex())).filter(BookName::function).map(BookName::text);
            case NameXPxg name when book.name(name.getNameName(), sheet).isEmpty() -> Stream.of(name.getNameName());
            default -> Stream.of();
        };
    }
}
