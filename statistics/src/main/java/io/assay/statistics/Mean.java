package io.assay.statistics;

/**
 * A mean with its normal interval: standard error = sample standard deviation / sqrt(n). Sound from some dozens of rows
 * on; with fewer it is somewhat too narrow, and without spread it has no width.
 */
final class Mean {

    private Mean() {}

    static Estimate of(double[] values, Level level) {
        return Estimate.normal(average(values), Math.sqrt(variance(values) / values.length), level);
    }

    /** Why one row, or none, has no interval. */
    static Measured.NotComputable tooFew(int rows) {
        return new Measured.NotComputable(rows == 0 ? "there are no rows" : "one row tells no spread");
    }

    static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Sample variance with n - 1; 0 for fewer than two values. */
    static double variance(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = average(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
