package io.assay.runtime.xlsx;

import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * A defined name.
 *
 * @param text the name
 * @param index its place among the workbook's names
 * @param sheet the sheet it is limited to; -1 for the whole workbook
 * @param function whether it names a macro function
 * @param tokens what it stands for; null where that cannot be read
 */
record BookName(String text, int index, int sheet, boolean function, Ptg[] tokens) implements EvaluationName {

    @Override
    public String getNameText() {
        return text;
    }

    @Override
    public boolean isFunctionName() {
        return function;
    }

    @Override
    public boolean hasFormula() {
        return tokens != null && !function;
    }

    @Override
    public Ptg[] getNameDefinition() {
        return tokens;
    }

    @Override
    public boolean isRange() {
        return hasFormula();
    }

    @Override
    public NamePtg createPtg() {
        return new NamePtg(index);
    }
}
