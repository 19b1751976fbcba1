package io.assay.statistics;

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
    private static final double NOISE = 0.95;

    private Calibration() {}

    /**
     * The error with its interval from 400 resamples, drawn from {@code seed}: the same seed, the same interval.
     *
     * @param data probabilities of the positive class, one a row
     * @return not computable without rows, or with a score that is no probability
     */
    public static Measured error(Scores data, long seed) {
        return measured(data, seed).error();
    }

    /**
     * What the error would be below in 95 of 100 draws if every score were the true probability.
     *
     * @param data at least one row, each score a probability
     */
    public static double errorIfCalibrated(Scores data, long seed) {
        return Quantile.of(new BinnedGaps(data).ifCalibrated(RESAMPLES, seed), NOISE);
    }

    /** Both of these for the price of the first; what noise shows is NaN where the error is not computable. */
    public static CalibrationError measured(Scores data, long seed) {
        var flaw = data.flawOfProbabilities();
        if (flaw.isPresent()) {
            return new CalibrationError(flaw.get(), Double.NaN);
        }
        var bins = new BinnedGaps(data);
        double error = bins.error();
        double[] drawn = bins.resampled(RESAMPLES, seed);
        double[] noise = bins.ifCalibrated(RESAMPLES, seed);
        var interval = new Estimate(
                error,
                lower(error, drawn, noise, 0.975),
                Math.max(error, Quantile.of(drawn, 0.975)),
                lower(error, drawn, noise, 0.95),
                Math.max(error, Quantile.of(drawn, 0.95)));
        return new CalibrationError(interval, Quantile.of(noise, NOISE));
    }

    private static double lower(double error, double[] drawn, double[] noise, double probability) {
        return error <= Quantile.of(noise, probability)
                ? 0
                : Math.clamp(2 * error - Quantile.of(drawn, probability), 0, error);
    }
}
