package io.assay.monitoring.domain;

/**
 * How far predictions may drift from the reference.
 *
 * @param psi population stability index of one column
 * @param jensenShannon Jensen-Shannon distance of one column, 0 to 1
 * @param driftedShare share of features that drifted, 0 to 1
 * @param reconstruction how many of the reference's standard deviations the mean reconstruction error may lie off
 */
public record DriftLimits(Limit psi, Limit jensenShannon, Limit driftedShare, Limit reconstruction) {}
