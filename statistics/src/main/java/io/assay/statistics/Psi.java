package io.assay.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Population stability index: sum over bins of (q - p) ln(q / p), p and q being the shares of reference and current rows,
 * natural logarithm, at least 0. Shares are floored at 1e-4, so an empty bin counts as one row in ten thousand.
 */
public final class Psi {

    /** The least share a bin is taken to have. */
    public static final double FLOOR = 1e-4;

    private static final double LEAST_EXPECTED = 5;
    private static final int DRAWS = 2_000;

    private Psi() {}

    /** The index between two histograms over the same bins; NaN when one of them is empty. */
    public static double between(long[] reference, long[] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException(
                    "the histograms have " + reference.length + " and " + current.length + " bins; give both the same bins");
        }
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
     * What the index stays below with this probability when nothing has drifted. With at least five expected rows in each
     * bin: (1/n + 1/m) times the chi-square quantile with bins - 1 degrees of freedom (Yurdakul and Naranjo, 2020,
     * doi:10.21314/JRMV.2020.227); else by drawing both samples 2,000 times from the reference's shares.
     *
     * @param reference histogram of the reference, n rows
     * @param rows rows of the window, m
     * @param probability between 0 and 1
     * @param seed of the drawing; not used with large counts
     */
    public static double noDriftQuantile(long[] reference, long rows, double probability, long seed) {
        double n = LongStream.of(reference).sum();
        if (n == 0 || rows == 0) {
            return Double.NaN;
        }
        long[] used = LongStream.of(reference).filter(count -> count > 0).toArray();
        if (used.length < 2) {
            return 0;
        }
        double least = LongStream.of(used).min().orElseThrow() / n * Math.min(n, rows);
        return least >= LEAST_EXPECTED
                ? (1 / n + 1.0 / rows)
                        * ChiSquaredDistribution.of(used.length - 1).inverseCumulativeProbability(probability)
                : drawn(used, rows, probability, seed);
    }

    private static double drawn(long[] reference, long rows, double probability, long seed) {
        var random = new SplittableRandom(seed);
        double[] upTo = new double[reference.length];
        double n = LongStream.of(reference).sum();
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            sum += reference[i] / n;
            upTo[i] = sum;
        }
        double[] indices = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            indices[i] = between(sample(upTo, (long) n, random), sample(upTo, rows, random));
        }
        Arrays.sort(indices);
        return Quantile.of(indices, probability);
    }

    /** Counts of a multinomial draw; of a large sample 10,000 rows are drawn, which overstates its noise. */
    private static long[] sample(double[] upTo, long rows, SplittableRandom random) {
        long[] counts = new long[upTo.length];
        long draws = Math.min(rows, 10_000);
        for (long i = 0; i < draws; i++) {
            int bin = Arrays.binarySearch(upTo, random.nextDouble());
            counts[Math.min(counts.length - 1, bin < 0 ? -bin - 1 : bin)]++;
        }
        return counts;
    }
}
