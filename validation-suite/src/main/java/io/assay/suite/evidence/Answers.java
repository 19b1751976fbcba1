package io.assay.suite.evidence;

import java.util.List;

/**
 * What a model answered, one entry a row in every array.
 *
 * @param score probability of the positive class, or the value of a regression; of a multiclass model the greatest
 *     probability; NaN where there is no answer; {@code null} of a model that answers in words
 * @param byClass of a multiclass model, one array per class, its probability in each row; else {@code null}
 * @param classes names of the classes, as the model has them; empty when it names none
 * @param said what a deciding model said; {@code null} entries where there is no answer; else {@code null}
 * @param errors what went wrong in a row, by the model's own words; {@code null} entries where nothing did; {@code null} of
 *     a model that tells no errors
 */
public record Answers(double[] score, double[][] byClass, List<String> classes, String[] said, String[] errors) {

    /** Number of rows answered. */
    public int rows() {
        return score != null ? score.length : said.length;
    }

    /** Whether a row got an answer. */
    public boolean answered(int row) {
        return score != null ? Double.isFinite(score[row]) : said[row] != null;
    }
}
