package io.assay.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Expected calibration error over ten bins of equal width: sum over bins of |mean score - observed rate| times the bin's
 * share of rows, 0 to 1 (Naeini, Cooper and Hauskrecht, 2015). Bins are [k/10, (k+1)/10), the last one closed.
 */
public final class Calibration {

    public static final int BINS = 10;
    private static final int RESAMPLES = 400;

    private Calibration() {}

    /** The error with a percentile bootstrap interval of 400 resamples, drawn from {@code seed}. */
    public static Measured error(Scores data, long seed) {
        var flaw = data.flaw();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        var random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        int[] bins = bins(data);
        for (int i = 0; i < RESAMPLES; i++) {
            var tally = new Tally();
            for (int j = 0; j < data.rows(); j++) {
                int row = random.nextInt(data.rows());
                tally.add(bins[row], data.scores()[row], data.positive()[row]);
            }
            drawn[i] = tally.error();
        }
        Arrays.sort(drawn);
        return new Estimate(
                plain(data, bins), Quantile.of(drawn, 0.025), Quantile.of(drawn, 0.975),
                Quantile.of(drawn, 0.05), Quantile.of(drawn, 0.95));
    }

    /** What the error would be below in 95 of 100 draws if every score were the true probability. */
    public static double errorIfCalibrated(Scores data, long seed) {
        var random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        int[] bins = bins(data);
        for (int i = 0; i < RESAMPLES; i++) {
            var tally = new Tally();
            for (int row = 0; row < data.rows(); row++) {
                tally.add(bins[row], data.scores()[row], random.nextDouble() < data.scores()[row]);
            }
            drawn[i] = tally.error();
        }
        Arrays.sort(drawn);
        return Quantile.of(drawn, 0.95);
    }

    private static double plain(Scores data, int[] bins) {
        var tally = new Tally();
        for (int row = 0; row < data.rows(); row++) {
            tally.add(bins[row], data.scores()[row], data.positive()[row]);
        }
        return tally.error();
    }

    private static int[] bins(Scores data) {
        return Arrays.stream(data.scores()).mapToInt(s -> Math.clamp((int) Math.floor(s * BINS), 0, BINS - 1)).toArray();
    }

    private static final class Tally {

        private final double[] scores = new double[BINS];
        private final long[] positives = new long[BINS];
        private long rows;

        void add(int bin, double score, boolean positive) {
            scores[bin] += score;
            positives[bin] += positive ? 1 : 0;
            rows++;
        }

        double error() {
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) {
                error += Math.abs(scores[bin] - positives[bin]);
            }
            return error / rows;
        }
    }
}
