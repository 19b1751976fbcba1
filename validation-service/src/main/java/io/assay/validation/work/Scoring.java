package io.assay.validation.work;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import io.assay.validation.domain.Brief;
import io.assay.validation.domain.Port;
import java.time.Duration;

/**
 * Scores rows in batches.
 *
 * @param batch rows scored at once, at least 1
 * @param limit how long one batch may take
 */
public record Scoring(int batch, Duration limit) {

    /** One score a row. */
    double[] score(Brief brief, Model model, Table rows) {
        double[] scores = new double[rows.rows()];
        for (int from = 0; from < scores.length; from += batch) {
            int to = Math.min(scores.length, from + batch);
            double[] some = scoreOf(brief, model, rows.slice(from, to));
            if (some.length != to - from) {
                throw new UnusableModelException("it answers " + some.length + " scores for " + (to - from) + " rows");
            }
            System.arraycopy(some, 0, scores, from, some.length);
        }
        return scores;
    }

    private double[] scoreOf(Brief brief, Model model, Table rows) {
        Port declared = brief.score().orElseThrow();
        Output output = model.score(rows, limit).stream()
                .filter(o -> o.name().equals(declared.name()))
                .findFirst()
                .orElseThrow(() -> new UnusableModelException("it does not answer output '" + declared.name() + "'"));
        return output.column(column(declared, output, brief.classifies()));
    }

    /** The declared column; else the only one, or of two probabilities that of the positive class. */
    private static int column(Port declared, Output output, boolean classifies) {
        if (declared.index().isPresent()) {
            return declared.index().getAsInt();
        }
        if (output.width() == 1) {
            return 0;
        }
        if (output.width() == 2 && classifies) {
            return 1;
        }
        throw new BadRowsException("output '" + output.name() + "' has " + output.width()
                + " columns; declare by `index` which one is the score");
    }
}
