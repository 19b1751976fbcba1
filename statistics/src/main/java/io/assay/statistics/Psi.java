package io.assay.statistics;

import java.util.stream.LongStream;

/**
 * Population stability index: sum over bins of (q - p) ln(q / p), p and q being the shares of reference and current rows,
 * natural logarithm, at least 0. Shares are floored at 1e-4, so an empty bin counts as one row in ten thousand.
 */
public final class Psi {

    /** The least share a bin is taken to have. */
    public static final double FLOOR = 1e-4;

    private Psi() {}

    /**
     * The index between two histograms.
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
        double psi = 0;
        for (int i = 0; i < reference.length; i++) {
            double p = Math.max(FLOOR, reference[i] / all);
            double q = Math.max(FLOOR, current[i] / now);
            psi += (q - p) * Math.log(q / p);
        }
        return psi;
    }

    /**
     * What the index stays below with this probability when nothing has drifted. With at least 30 expected rows in each
     * bin: (1/n + 1/m) times the chi-square quantile with bins - 1 degrees of freedom (Yurdakul and Naranjo, 2020,
     * doi:10.21314/JRMV.2020.227), there within some percent of what simulation finds; with fewer it would be up to half too
     * low, so both samples are drawn 10,000 times from the reference's shares. Probabilities above 0.998, too rare to be
     * drawn, continue the drawn quantile in proportion to those of chi-square, which may be a sixth too low.
     *
     * @param reference rows per bin, n in all; bins without rows count as not there
     * @param rows rows of the window, m
     * @param probability above 0 and below 1
     * @param seed of the drawing; not used with large counts
     * @return 0 with fewer than two bins in use; NaN when n or m is 0
     */
    public static double noDriftQuantile(long[] reference, long rows, double probability, long seed) {
        return new NoDrift(reference, rows, seed).quantile(probability, 1, Psi::between);
    }

    /** Whether that quantile, and the one of {@link JensenShannon}, must be drawn, which takes some ten milliseconds. */
    public static boolean noDriftIsDrawn(long[] reference, long rows) {
        return new NoDrift(reference, rows, 0).drawn();
    }
}
