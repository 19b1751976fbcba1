package io.assay.statistics;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of decisions against the truth, by name, alike at validation and live: each as {@link Confusion} has it. */
public final class DecisionFigures {

    private DecisionFigures() {}

    /** Accuracy, precision, recall, specificity and F1, each standing alone. */
    public static Map<String, Measured> of(Confusion counts) {
        Map<String, Measured> figures = new LinkedHashMap<>();
        figures.put("accuracy", counts.accuracy().estimate());
        figures.put("precision", counts.precision().estimate());
        figures.put("recall", counts.recall().estimate());
        figures.put("specificity", counts.specificity().estimate());
        figures.put("f1", counts.f1(Level.SINGLE));
        return figures;
    }
}
