package io.assay.statistics.explain;

/**
 * How much worse a model gets without what one feature tells.
 *
 * @param feature number of the column, from 0
 * @param mean mean rise of the loss over repeats, in the unit of the loss; about 0 or below when the feature is not used
 * @param deviation standard deviation over repeats (with n - 1; 0 for one repeat), in the same unit
 */
public record Importance(int feature, double mean, double deviation) {}
