package io.assay.monitoring.domain;

/**
 * What a window is held against.
 *
 * @param family how many comparisons share the window's allowance of false alarms
 */
record Yardstick(Thresholds thresholds, NoDrift noDrift, int family) {

    /** The chance with which one comparison stays below its bar when nothing drifted. */
    double probability() {
        return NoDrift.probability(family);
    }
}
