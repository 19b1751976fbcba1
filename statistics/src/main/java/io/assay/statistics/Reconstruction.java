package io.assay.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far rows lie from the principal components of a reference, in sums that add up in any order without rounding: errors
 * are counted in millionths.
 *
 * @param rows rows measured
 * @param sum of their errors, in millionths
 * @param squares sum of the squared errors, in millionths
 */
public record Reconstruction(long rows, long sum, long squares) {

    /** Nothing measured. */
    public static final Reconstruction NONE = new Reconstruction(0, 0, 0);

    private static final double UNIT = 1e6;
    private static final double LEAST_DEVIATION = 1e-3;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** One row more, of this error. */
    public Reconstruction and(double error) {
        return new Reconstruction(rows + 1, sum + Math.round(error * UNIT), squares + Math.round(error * error * UNIT));
    }

    /** Both together. */
    public Reconstruction plus(Reconstruction other) {
        return new Reconstruction(rows + other.rows, sum + other.sum, squares + other.squares);
    }

    /** Mean error, at least 0; NaN without rows. */
    public double mean() {
        return rows == 0 ? Double.NaN : sum / UNIT / rows;
    }

    /** Sample variance of the errors, at least 0; NaN with fewer than two rows. */
    public double variance() {
        return rows < 2 ? Double.NaN : Math.max(0, (squares / UNIT - mean() * mean() * rows) / (rows - 1));
    }

    /**
     * What the distance between the means of both stays below with this probability when nothing drifted: the two-sided
     * normal quantile times Welch's standard error (Welch, 1947, doi:10.2307/2332510), sound from some fifty rows each.
     *
     * @param probability above 0 and below 1
     * @return NaN with fewer than two rows in either
     */
    public double noDriftQuantile(Reconstruction window, double probability) {
        double error = Math.sqrt(variance() / rows + window.variance() / window.rows);
        return NORMAL.inverseSurvivalProbability((1 - probability) / 2) * error;
    }

    /**
     * How many of this reference's standard deviations the mean of a window lies off its own (Glass, 1976), at least 0. Where
     * rows hardly differ in their errors, a thousandth counts as one deviation.
     */
    public double effect(Reconstruction window) {
        return Math.abs(window.mean() - mean()) / Math.max(LEAST_DEVIATION, Math.sqrt(variance()));
    }
}
