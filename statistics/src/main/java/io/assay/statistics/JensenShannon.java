package io.assay.statistics;

import java.util.stream.LongStream;

/**
 * Jensen-Shannon distance between two histograms: square root of the divergence in base 2, 0 (equal shares) to 1 (no bin
 * in common) (Endres and Schindelin, 2003, doi:10.1109/TIT.2003.813506). Unitless; no floor is needed.
 */
public final class JensenShannon {

    private JensenShannon() {}

    /**
     * The distance.
     *
     * @param reference rows per bin
     * @param current rows per bin, in the same order
     * @return NaN when a histogram is empty
     * @throws IllegalArgumentException when they have not as many bins
     */
    public static double between(long[] reference, long[] current) {
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

    /**
     * What the distance stays below with this probability when nothing has drifted. With at least 30 expected rows in each
     * bin: square root of (1/n + 1/m) / (8 ln 2) times the chi-square quantile with bins - 1 degrees of freedom (the
     * divergence to second order, as {@link Psi#noDriftQuantile}); with fewer, both samples are drawn 10,000 times from the
     * reference's shares.
     *
     * @param reference rows per bin, n in all; bins without rows count as not there
     * @param rows rows of the window, m
     * @param probability above 0 and below 1
     * @param seed of the drawing; not used with large counts
     * @return 0 with fewer than two bins in use; NaN when n or m is 0
     */
    public static double noDriftQuantile(long[] reference, long rows, double probability, long seed) {
        var noDrift = new NoDrift(reference, rows, seed);
        return Math.sqrt(noDrift.quantile(
                probability, 1 / (8 * Math.log(2)), (all, now) -> Math.pow(between(all, now), 2)));
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
    }
}
