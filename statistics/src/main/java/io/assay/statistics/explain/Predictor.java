package io.assay.statistics.explain;

/** A model as a black box. */
@FunctionalInterface
public interface Predictor {

    /**
     * Scores rows.
     *
     * @param columns columns[feature][row], all as long; categories as the codes of whoever asks. They are used again
     *     after the call, so neither keep nor change them
     * @return one score a row, in any unit
     */
    double[] predict(double[][] columns);
}
