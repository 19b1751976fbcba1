package io.assay.statistics;

/**
 * How well scores put positive rows first, in four figures, each as {@link Ranking} says.
 *
 * @param ks Kolmogorov-Smirnov distance between the scores of both classes, 0 to 1
 * @param averagePrecision 0 to 1
 * @param recall at a fixed false positive rate, 0 to 1
 * @param lift among the best-scored fraction, 0 to 1 / fraction
 */
public record RankingFigures(Measured ks, Measured averagePrecision, Measured recall, Measured lift) {}
