package io.assay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How far predicted values lie from true ones, in the unit of the target. */
public final class RegressionErrors {

    private RegressionErrors() {}

    /**
     * Root mean squared error, at least 0; interval by the delta method on the mean of squares (Casella and Berger, 2002,
     * theorem 5.5.24), cut at 0.
     *
     * @param predicted one a row, in the unit of the target
     * @param truth one a row, in the same unit
     * @return not computable with fewer than two rows, or when an error or its square is not finite
     * @throws IllegalArgumentException when there are not as many of both
     */
    public static Measured rmse(double[] predicted, double[] truth) {
        return rmse(predicted, truth, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured rmse(double[] predicted, double[] truth, Level level) {
        double[] errors = errors(predicted, truth);
        if (unusable(errors)) {
            return none(errors);
        }
        double[] squares = Arrays.stream(errors).map(e -> e * e).toArray();
        double mean = Mean.average(squares);
        if (!Double.isFinite(Mean.variance(squares))) {
            return new Measured.NotComputable("errors are too large to be squared");
        }
        double rmse = Math.sqrt(mean);
        double standardError = rmse == 0 ? 0 : Math.sqrt(Mean.variance(squares) / squares.length) / (2 * rmse);
        return Estimate.normal(rmse, standardError, level).within(0, Double.POSITIVE_INFINITY);
    }

    /** Mean absolute error, at least 0, with its normal interval, cut at 0; computable and refused as the other. */
    public static Measured mae(double[] predicted, double[] truth) {
        return mae(predicted, truth, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured mae(double[] predicted, double[] truth, Level level) {
        double[] errors = errors(predicted, truth);
        return unusable(errors)
                ? none(errors)
                : Mean.of(Arrays.stream(errors).map(Math::abs).toArray(), level).within(0, Double.POSITIVE_INFINITY);
    }

    /**
     * Mean absolute percentage error, a share and not percents, at least 0: mean of |predicted - truth| / max(|truth|,
     * 2.2e-16), as scikit-learn defines it, so a true value of 0 that is missed makes it huge; normal interval, cut at 0.
     * Computable and refused as the others.
     */
    public static Measured mape(double[] predicted, double[] truth, Level level) {
        double[] errors = errors(predicted, truth);
        return unusable(errors)
                ? none(errors)
                : Mean.of(IntStream.range(0, truth.length)
                                .mapToDouble(i -> Math.abs(errors[i]) / Math.max(Math.ulp(1.0), Math.abs(truth[i])))
                                .toArray(), level)
                        .within(0, Double.POSITIVE_INFINITY);
    }

    /**
     * Coefficient of determination: 1 - sum of squared errors / sum of squares of the truth about its mean, at most 1.
     * Interval by the delta method on the logarithm of the ratio of both sums (Casella and Berger, 2002, theorem 5.5.24);
     * it has no width when there are no errors.
     *
     * @return not computable with fewer than two rows, when a value is not finite, or when all true values are equal
     */
    public static Measured r2(double[] predicted, double[] truth, Level level) {
        double[] errors = errors(predicted, truth);
        if (unusable(errors)) {
            return none(errors);
        }
        double spread = Mean.variance(truth) * (truth.length - 1) / truth.length;
        if (!(spread > 0)) {
            return new Measured.NotComputable("all true values are equal");
        }
        double middle = Mean.average(truth);
        double lost = Arrays.stream(errors).map(e -> e * e).sum() / truth.length / spread;
        double[] influence = IntStream.range(0, truth.length)
                .mapToDouble(i -> (errors[i] * errors[i] - lost * (truth[i] - middle) * (truth[i] - middle)) / spread)
                .toArray();
        if (!Double.isFinite(Mean.variance(influence))) {
            return new Measured.NotComputable("errors are too large to be squared");
        }
        double error = lost == 0 ? 0 : Math.sqrt(Mean.variance(influence) / truth.length) / lost;
        return Estimate.of(1 - lost, level, z -> new double[] {1 - lost * Math.exp(z * error), 1 - lost * Math.exp(-z * error)});
    }

    private static double[] errors(double[] predicted, double[] truth) {
        if (predicted.length != truth.length) {
            throw new IllegalArgumentException("there are " + predicted.length + " predictions but " + truth.length
                    + " true values; give one of each a row");
        }
        return IntStream.range(0, truth.length).mapToDouble(i -> predicted[i] - truth[i]).toArray();
    }

    private static boolean unusable(double[] errors) {
        return errors.length < 2 || !Arrays.stream(errors).allMatch(Double::isFinite);
    }

    private static Measured none(double[] errors) {
        return errors.length < 2 ? Mean.tooFew(errors.length) : new Measured.NotComputable("a value is not finite");
    }
}
