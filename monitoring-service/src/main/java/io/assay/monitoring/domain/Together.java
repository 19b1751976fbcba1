package io.assay.monitoring.domain;

import io.assay.statistics.Reconstruction;

/**
 * What all features say together.
 *
 * @param driftedShare share of the features that drifted among those compared; null when none was
 * @param errors reconstruction errors of the window and their comparison; null when they were not measured
 */
public record Together(Double driftedShare, Errors errors) {

    /**
     * Reconstruction errors of a window beside the reference's.
     *
     * @param components principal components kept
     * @param features features that entered
     * @param effect how many of the reference's standard deviations both means lie apart
     * @param noDrift what the distance of both means stays below when nothing drifted, in the unit of the errors
     */
    public record Errors(
            Reconstruction window,
            Reconstruction reference,
            int components,
            int features,
            double effect,
            double noDrift,
            boolean drifted) {}
}
