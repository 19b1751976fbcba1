package io.assay.statistics;

import java.util.Arrays;

/**
 * Scores and outcomes counted into bins, so that rows need not be kept: what stands in for a bin's rows is one score, and
 * rows of one bin count as tied. What is measured is then exactly what {@link Auc}, {@link Calibration} and
 * {@link CalibrationLine} say of those tied rows; beside the rows themselves, an area is off by at most half the chance
 * that a positive and a negative row lie in one bin.
 *
 * @param scores one a bin, ascending
 * @param positives rows of the positive class in each bin
 * @param negatives rows of the other class in each bin
 */
public record BinnedScores(double[] scores, long[] positives, long[] negatives) {

    /** Intervals of calibration rest on at most so many rows, drawn down evenly; on more they would hardly be narrower. */
    static final int MOST_ROWS = 200_000;

    public BinnedScores {
        if (scores.length != positives.length || scores.length != negatives.length) {
            throw new IllegalArgumentException("there are %d scores, %d positives and %d negatives; give one of each a bin"
                    .formatted(scores.length, positives.length, negatives.length));
        }
    }

    public long rows() {
        return sum(positives) + sum(negatives);
    }

    /** Area under the ROC curve with DeLong's interval for tied scores, 0 to 1, as {@link Auc} has it. */
    public Measured auc(Level level) {
        long p = sum(positives);
        long n = sum(negatives);
        if (p == 0 || n == 0) {
            return new Measured.NotComputable(p + n == 0 ? "there are no rows" : "all rows are of one class");
        }
        double[] beaten = new double[scores.length];
        double[] lost = new double[scores.length];
        double negativesBelow = 0;
        double positivesBelow = 0;
        for (int i = 0; i < scores.length; i++) {
            beaten[i] = (negativesBelow + negatives[i] / 2.0) / n;
            lost[i] = (positivesBelow + positives[i] / 2.0) / p;
            negativesBelow += negatives[i];
            positivesBelow += positives[i];
        }
        double auc = mean(beaten, positives, p);
        double variance = variance(beaten, positives, p) / p + variance(lost, negatives, n) / n;
        long fewer = Math.min(p, n);
        return variance == 0 || fewer == 1
                ? Estimate.wilson(auc, fewer, level)
                : Estimate.normal(auc, Math.sqrt(variance), level).within(0, 1);
    }

    /** Expected calibration error over ten bins, as {@link Calibration#error}; scores must be probabilities. */
    public Measured calibrationError(long seed) {
        return Calibration.error(thinned(), seed);
    }

    /** Logistic recalibration; scores must be probabilities. */
    public CalibrationLine calibrationLine(Level level) {
        return CalibrationLine.of(thinned(), level);
    }

    /** Row by row; of more than {@value #MOST_ROWS} an even part of every bin and class. */
    Scores thinned() {
        double part = Math.min(1, (double) MOST_ROWS / Math.max(1, rows()));
        long[] ones = thinned(positives, part);
        long[] zeros = thinned(negatives, part);
        double[] each = new double[(int) (sum(ones) + sum(zeros))];
        boolean[] positive = new boolean[each.length];
        int row = 0;
        for (int i = 0; i < scores.length; i++) {
            int until = row + (int) (ones[i] + zeros[i]);
            Arrays.fill(each, row, until, scores[i]);
            Arrays.fill(positive, row, row + (int) ones[i], true);
            row = until;
        }
        return new Scores(each, positive);
    }

    /** What is lost by rounding in one bin is made up for in the next. */
    private static long[] thinned(long[] counts, double part) {
        long[] thinned = new long[counts.length];
        double wanted = 0;
        long given = 0;
        for (int i = 0; i < counts.length; i++) {
            wanted += counts[i] * part;
            thinned[i] = Math.round(wanted) - given;
            given += thinned[i];
        }
        return thinned;
    }

    private static double mean(double[] values, long[] weights, long all) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum / all;
    }

    private static double variance(double[] values, long[] weights, long all) {
        double mean = mean(values, weights, all);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return all < 2 ? 0 : sum / (all - 1);
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
