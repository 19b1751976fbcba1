package io.assay.monitoring.domain;

/**
 * How far a column lies from its reference by one index.
 *
 * @param threshold effect below which nobody minds
 * @param noDrift what the index stays below when nothing drifted, at these sample sizes and among so many columns
 */
public record Index(double value, double threshold, double noDrift) {

    /** Whether it lies above both. */
    public boolean drifted() {
        return value > threshold && value > noDrift;
    }
}
