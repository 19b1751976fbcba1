package io.assay.monitoring.domain;

/**
 * What one window says of one feature or output.
 *
 * @param psi population stability index; null without a profile or rows
 * @param psiNoDrift quantile of the index when nothing drifted, at these sample sizes and for this many features
 */
public record SeriesHealth(Counts counts, Double psi, Double psiThreshold, Double psiNoDrift, boolean drifted) {}
