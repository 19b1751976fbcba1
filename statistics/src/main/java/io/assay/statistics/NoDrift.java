package io.assay.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far two samples from the same shares lie apart by chance.
 *
 * @param reference rows per bin, n in all
 * @param rows rows of the window, m
 * @param seed of the drawing
 */
record NoDrift(long[] reference, long rows, long seed) {

    private static final double LEAST_EXPECTED = 30;
    private static final double RAREST_DRAWN = 0.998;
    private static final int DRAWS = 10_000;

    /**
     * The quantile of a divergence that is, to second order, {@code factor} times sum of (q - p)^2 / p: from chi-square with
     * at least 30 expected rows in each bin, else drawn; beyond 0.998 drawn quantiles go on in proportion to chi-square's.
     */
    double quantile(double probability, double factor, ToDoubleBiFunction<long[], long[]> divergence) {
        double n = LongStream.of(reference).sum();
        if (n == 0 || rows == 0) {
            return Double.NaN;
        }
        long[] used = LongStream.of(reference).filter(count -> count > 0).toArray();
        if (used.length < 2) {
            return 0;
        }
        var chiSquare = ChiSquaredDistribution.of(used.length - 1);
        if (!drawn()) {
            return factor * (1 / n + 1.0 / rows) * chiSquare.inverseCumulativeProbability(probability);
        }
        double drawable = Math.min(probability, RAREST_DRAWN);
        return Quantile.of(drawn(used, divergence), drawable)
                * chiSquare.inverseCumulativeProbability(probability)
                / chiSquare.inverseCumulativeProbability(drawable);
    }

    /** Whether some bin in use expects too few rows for the formula. */
    boolean drawn() {
        double n = LongStream.of(reference).sum();
        long least = LongStream.of(reference).filter(count -> count > 0).min().orElse(0);
        return least / n * Math.min(n, rows) < LEAST_EXPECTED;
    }

    private double[] drawn(long[] used, ToDoubleBiFunction<long[], long[]> divergence) {
        var random = new SplittableRandom(seed);
        var shares = new Multinomial(used);
        long n = LongStream.of(used).sum();
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            values[i] = divergence.applyAsDouble(shares.draw(n, random), shares.draw(rows, random));
        }
        Arrays.sort(values);
        return values;
    }
}
