package io.assay.scan.workbook;

import io.assay.scan.reading.BrokenFileException;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import io.assay.scan.reading.XmlWalk;

/**
 * Looks through one XML part of a workbook after the other: formulas of cells and names, controls, and how many there are. How
 * long a chain of formulas is, is not followed here; that is held by the stack of whoever computes it.
 */
final class SheetRules {

    private static final int CELLS_A_FORMULA = 10;
    private static final int LONGEST = 64 * 1024;

    private final FormulaRules formulas;
    private final ScanLimits limits;
    private final Refuse refuse;
    private final StringBuilder text = new StringBuilder();
    private String part;
    private String cell = "";
    private int cells;
    private int computed;

    SheetRules(ScanLimits limits, Refuse refuse) {
        this.formulas = new FormulaRules(refuse);
        this.limits = limits;
        this.refuse = refuse;
    }

    void judge(String name, XmlWalk xml) {
        part = Shown.text(name);
        cell = "";
        boolean open = false;
        while (xml.next()) {
            if (xml.started()) {
                started(xml);
                open = formula(xml.name());
                text.setLength(0);
            } else if (xml.texts() && open) {
                add(xml.text());
            } else if (xml.ended() && open) {
                formulas.judge(text.toString(), part + (cell.isEmpty() ? "" : "!" + cell));
                open = false;
            }
        }
    }

    private static boolean formula(String name) {
        return name.equals("f") || name.equals("definedName") || name.equals("calculatedColumnFormula");
    }

    private void started(XmlWalk xml) {
        switch (xml.name()) {
            case "c" -> {
                cell = Shown.text(xml.attribute("r"));
                bounded(++cells, limits.cells());
            }
            case "f" -> {
                bounded(++computed, limits.cells() / CELLS_A_FORMULA);
                table(xml.attribute("t"));
            }
            case "definedName" -> name(xml);
            case "oleObject", "control", "ddeLink" -> refuse.because("xlsx-embedded",
                    "the part " + part + " holds an embedded object or a control; delete it");
            case "sp", "cxnSp", "pic", "graphicFrame" -> macro(xml.attribute("macro"));
            default -> { }
        }
    }

    private void name(XmlWalk xml) {
        cell = Shown.text(xml.attribute("name"));
        if (yes(xml.attribute("xlm")) || yes(xml.attribute("vbProcedure")) || yes(xml.attribute("function"))) {
            macro(cell);
        }
    }

    private static boolean yes(String value) {
        return value.equals("1") || value.equals("true");
    }

    private void table(String kind) {
        if (kind.equals("dataTable")) {
            refuse.because("xlsx-function",
                    "the data table in " + part + "!" + cell
                            + " (what-if analysis) is not computed here; write its formulas out");
        }
    }

    private void macro(String name) {
        if (!name.isEmpty()) {
            refuse.because("xlsx-macro", "the part " + part + " calls the macro '" + Shown.text(name) + "'; take it out");
        }
    }

    private void add(String piece) {
        if (text.length() + piece.length() > LONGEST) {
            throw new BrokenFileException("xlsx-formula", "the formula in " + part + "!" + cell + " is too long; split it");
        }
        text.append(piece);
    }

    private void bounded(int count, int most) {
        if (count > most) {
            throw new BrokenFileException("xlsx-cells", "the workbook has more than %,d cells or %,d formulas; make it smaller"
                    .formatted(limits.cells(), limits.cells() / CELLS_A_FORMULA));
        }
    }
}
