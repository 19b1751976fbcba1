package io.assay.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Expected calibration error over ten bins of equal width: sum over bins of |mean score - observed rate| times the bin's
 * share of rows, unitless, 0 to 1 (Naeini, Cooper and Hauskrecht, 2015, doi:10.1609/aaai.v29i1.9602). Bins are
 * [k/10, (k+1)/10), the last one closed; an empty bin adds nothing.
 *
 * <p>Noise alone makes an error, so the measured value is too high on average, and so are resampled ones. The interval
 * allows for that: upper ends are those of the percentile bootstrap, lower ends those of the basic bootstrap (Davison and
 * Hinkley, 1997, section 5.2), and a lower end is 0 where scores that were the true probabilities could show as much. It
 * covers the true error at least as often as it says; for well calibrated scores more often.
 */
public final class Calibration {

    public static final int BINS = 10;
    private static final int RESAMPLES = 400;

    private final int[] bins;
    private final Scores data;

    private Calibration(Scores data) {
        this.data = data;
        this.bins = Arrays.stream(data.scores())
                .mapToInt(s -> Math.clamp((int) Math.floor(s * BINS), 0, BINS - 1))
                .toArray();
    }

    /**
     * The error with its interval from 400 resamples, drawn from {@code seed}: the same seed, the same interval.
     *
     * @param data probabilities of the positive class, one a row
     * @return not computable without rows, or with a score that is no probability
     */
    public static Measured error(Scores data, long seed) {
        var flaw = data.flawOfProbabilities();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        var calibration = new Calibration(data);
        double error = calibration.plain();
        double[] drawn = calibration.resampled(seed);
        double[] noise = calibration.ifCalibrated(seed);
        return new Estimate(
                error,
                lower(error, drawn, noise, 0.975),
                Math.max(error, Quantile.of(drawn, 0.975)),
                lower(error, drawn, noise, 0.95),
                Math.max(error, Quantile.of(drawn, 0.95)));
    }

    /**
     * What the error would be below in 95 of 100 draws if every score were the true probability.
     *
     * @param data at least one row, each score a probability
     */
    public static double errorIfCalibrated(Scores data, long seed) {
        return Quantile.of(new Calibration(data).ifCalibrated(seed), 0.95);
    }

    private static double lower(double error, double[] drawn, double[] noise, double probability) {
        return error <= Quantile.of(noise, probability)
                ? 0
                : Math.clamp(2 * error - Quantile.of(drawn, probability), 0, error);
    }

    private double plain() {
        var tally = new Tally();
        for (int row = 0; row < data.rows(); row++) {
            tally.add(bins[row], data.scores()[row], data.positive()[row]);
        }
        return tally.error();
    }

    /** Errors of as many rows drawn with replacement, ascending. */
    private double[] resampled(long seed) {
        var random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            var tally = new Tally();
            for (int j = 0; j < data.rows(); j++) {
                int row = random.nextInt(data.rows());
                tally.add(bins[row], data.scores()[row], data.positive()[row]);
            }
            drawn[i] = tally.error();
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** Errors of the same scores with outcomes drawn by them, ascending. */
    private double[] ifCalibrated(long seed) {
        var random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            var tally = new Tally();
            for (int row = 0; row < data.rows(); row++) {
                tally.add(bins[row], data.scores()[row], random.nextDouble() < data.scores()[row]);
            }
            drawn[i] = tally.error();
        }
        Arrays.sort(drawn);
        return drawn;
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
