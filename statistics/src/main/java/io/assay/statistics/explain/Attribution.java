package io.assay.statistics.explain;

/**
 * What each feature adds to the score of one row, in the unit of the score.
 *
 * @param score the row's score
 * @param base mean score over all background rows
 * @param values one a feature: its Shapley value
 * @param standardErrors one a feature: how far sampling may be off
 * @param additivityError sum of values less (score - base); 0 when each background row was drawn equally often
 */
public record Attribution(
        double score, double base, double[] values, double[] standardErrors, double additivityError) {}
