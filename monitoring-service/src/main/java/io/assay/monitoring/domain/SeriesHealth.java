package io.assay.monitoring.domain;

import io.assay.statistics.Significance;

/**
 * What one window says of one feature or output.
 *
 * @param psi population stability index; null without rows to compare
 * @param jensenShannon Jensen-Shannon distance; null like it
 * @param wasserstein Wasserstein distance in interquartile ranges; null also where there is none
 * @param chiSquare chi-square test of homogeneity; null like the index
 * @param constant whether the reference holds one value only
 */
public record SeriesHealth(
        Counts counts, Index psi, Index jensenShannon, Double wasserstein, Significance chiSquare, boolean constant) {

    static SeriesHealth incomparable(Counts counts, boolean constant) {
        return new SeriesHealth(counts, null, null, null, null, constant);
    }

    /** Whether it could be compared with the reference. */
    public boolean compared() {
        return psi != null;
    }

    public boolean drifted() {
        return compared() && (psi.drifted() || jensenShannon.drifted());
    }
}
