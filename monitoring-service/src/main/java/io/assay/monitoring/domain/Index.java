package io.assay.monitoring.domain;

/**
 * How far a column lies from its reference by one index.
 *
 * @param threshold effect below which nobody minds
 * @param noDrift what the index stays below when nothing drifted, at these sample sizes and among so many columns; null
 *     where it does not matter, the value being below the threshold, and is not at hand
 */
public record Index(double value, double threshold, Double noDrift) {

    /** Whether it lies above both. */
    public boolean drifted() {
        return value > threshold && noDrift != null && value > noDrift;
    }
}
