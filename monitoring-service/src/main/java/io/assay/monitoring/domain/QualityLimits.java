package io.assay.monitoring.domain;

/**
 * What share of rows may be amiss, 0 to 1; for all but {@code outOfRange} beyond the reference's own share.
 *
 * @param missing without a value
 * @param nan NaN or infinite
 * @param outOfRange outside the declared range
 * @param unseen of a category that the reference has not seen
 */
public record QualityLimits(Limit missing, Limit nan, Limit outOfRange, Limit unseen) {}
