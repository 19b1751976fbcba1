package io.assay.validation.domain;

import io.assay.statistics.Scores;
import java.util.List;
import java.util.Map;

/**
 * What scoring the hold-out brought: one entry per row in every array.
 *
 * @param brief what is judged
 * @param tier what it is held against
 * @param truth what really came; 0 or 1 for a classification
 * @param score what the model said
 * @param groups per protected column, each row's group
 */
public record Evidence(
        Brief brief, Policy.Tier tier, double[] truth, double[] score, Map<String, List<String>> groups) {

    public int rows() {
        return truth.length;
    }

    Rule rule(String check) {
        return tier.rule(check);
    }

    /** Probabilities beside what happened. */
    Scores scores() {
        boolean[] positive = new boolean[truth.length];
        for (int row = 0; row < truth.length; row++) {
            positive[row] = truth[row] == 1;
        }
        return new Scores(score, positive);
    }
}
