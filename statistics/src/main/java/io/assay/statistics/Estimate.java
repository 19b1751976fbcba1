package io.assay.statistics;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * A value and how sure it is, in the unit of what is measured. {@code low <= lower <= value <= upper <= high}. Of several
 * made at a {@link Level} for a family, all intervals hold together as often as it says.
 *
 * @param value the estimate
 * @param low lower end of the two-sided 95 % interval
 * @param high upper end of the two-sided 95 % interval
 * @param lower one-sided 95 % lower bound; lies within the interval
 * @param upper one-sided 95 % upper bound; lies within the interval
 */
public record Estimate(double value, double low, double high, double lower, double upper) implements Measured {

    /** Standard normal quantile at 0.975. */
    static final double Z_TWO_SIDED = 1.959963984540054;

    /** Standard normal quantile at 0.95. */
    static final double Z_ONE_SIDED = 1.6448536269514722;

    /** Confidence of the interval from {@link #low} to {@link #high}. */
    public static final double CONFIDENCE = 0.95;

    /** An estimate whose error is normal: value plus and minus z standard errors. */
    public static Estimate normal(double value, double standardError) {
        return normal(value, standardError, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Estimate normal(double value, double standardError, Level level) {
        return of(value, level, z -> new double[] {value - z * standardError, value + z * standardError});
    }

    /** A value with both ends of its interval at each of a level's two normal quantiles. */
    static Estimate of(double value, Level level, DoubleFunction<double[]> ends) {
        double[] two = ends.apply(level.two());
        double[] one = ends.apply(level.one());
        return new Estimate(value, two[0], two[1], one[0], one[1]);
    }

    /** A proportion, 0 to 1, among so many rows, at least 1, with its Wilson score interval (Wilson, 1927). */
    static Estimate wilson(double proportion, double among) {
        return wilson(proportion, among, Level.SINGLE);
    }

    /** The same, as one of a family; with a mean of values from 0 to 1 as the proportion it errs on the wide side. */
    public static Estimate wilson(double proportion, double among, Level level) {
        return of(proportion, level, z -> wilson(proportion, among, z));
    }

    /** Both ends of the Wilson score interval at {@code z}: solutions of (p - x)^2 = z^2 x (1 - x) / n. */
    static double[] wilson(double p, double n, double z) {
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new double[] {p == 0 ? 0 : Math.max(0, centre - half), p == 1 ? 1 : Math.min(1, centre + half)};
    }

    /** The same, cut to a range that the true value cannot leave. */
    public Estimate within(double least, double most) {
        return new Estimate(
                value, Math.max(least, low), Math.min(most, high), Math.max(least, lower), Math.min(most, upper));
    }

    /** The same on another scale: value, ends and bounds each sent through a function that never falls. */
    public Estimate through(DoubleUnaryOperator rising) {
        return new Estimate(
                rising.applyAsDouble(value),
                rising.applyAsDouble(low),
                rising.applyAsDouble(high),
                rising.applyAsDouble(lower),
                rising.applyAsDouble(upper));
    }
}
