package io.assay.statistics;

import java.util.stream.LongStream;

/**
 * Jensen-Shannon distance between two histograms: square root of the divergence in base 2, 0 (equal shares) to 1 (no bin
 * in common) (Endres and Schindelin, 2003, doi:10.1109/TIT.2003.813506). Unitless; no floor is needed.
 */
final class JensenShannon {

    private JensenShannon() {}

    /**
     * The distance.
     *
     * @param reference rows per bin
     * @param current rows per bin, in the same order
     * @return NaN when a histogram is empty
     * @throws IllegalArgumentException when they have not as many bins
     */
    static double between(long[] reference, long[] current) {
        Histogram.requireSameBins(reference, current);
        double all = LongStream.of(reference).sum();
        double now = LongStream.of(current).sum();
        if (all == 0 || now == 0) {
            return Double.NaN;
        }
        double divergence = 0;
        for (int i = 0; i < reference.length; i++) {
            double p = reference[i] / all;
            double q = current[i] / now;
            divergence += (part(p, (p + q) / 2) + part(q, (p + q) / 2)) / 2;
        }
        return Math.sqrt(Math.max(0, divergence));
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
    }
}
