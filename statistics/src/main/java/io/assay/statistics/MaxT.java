package io.assay.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Deviations of resampled values from the measured ones, each in its own standard deviations. */
final class MaxT {

    private static final double MOST_WITHOUT_VALUE = 0.05;

    private final double[] values;
    private final Measured.NotComputable[] flaws;
    private final double[][] complete;
    private final double[] spreads;

    MaxT(double[] values, double[][] draws) {
        this.values = values;
        this.flaws = new Measured.NotComputable[values.length];
        Arrays.setAll(flaws, j -> flaw(values[j], column(draws, j)));
        this.complete = Arrays.stream(draws)
                .filter(draw -> usable().allMatch(j -> Double.isFinite(draw[j])))
                .toArray(double[][]::new);
        this.spreads = IntStream.range(0, values.length)
                .mapToDouble(j -> Math.sqrt(Mean.variance(column(complete, j))))
                .toArray();
    }

    List<Measured> estimates() {
        double most = greatest(Math::abs);
        double above = Math.min(most, greatest(deviation -> deviation));
        double below = Math.min(most, greatest(deviation -> -deviation));
        return IntStream.range(0, values.length)
                .mapToObj(j -> flaws[j] != null ? flaws[j] : estimate(j, most, above, below))
                .toList();
    }

    private Measured estimate(int j, double most, double above, double below) {
        double spread = spreads[j];
        return new Estimate(
                values[j],
                values[j] - most * spread,
                values[j] + most * spread,
                values[j] - Math.max(0, above) * spread,
                values[j] + Math.max(0, below) * spread);
    }

    /** What the greatest of the deviations in a draw stays below in 95 of 100 draws. */
    private double greatest(DoubleUnaryOperator side) {
        if (usable().findAny().isEmpty() || complete.length == 0) {
            return 0;
        }
        double[] sorted = Arrays.stream(complete)
                .mapToDouble(draw -> usable()
                        .mapToDouble(j -> side.applyAsDouble((draw[j] - values[j]) / spreads[j]))
                        .max()
                        .orElseThrow())
                .sorted()
                .toArray();
        return Quantile.of(sorted, Estimate.CONFIDENCE);
    }

    private IntStream usable() {
        return IntStream.range(0, values.length).filter(j -> flaws[j] == null);
    }

    private static Measured.NotComputable flaw(double value, double[] drawn) {
        if (!Double.isFinite(value)) {
            return new Measured.NotComputable("it has no value on these rows");
        }
        double[] finite = Arrays.stream(drawn).filter(Double::isFinite).toArray();
        if (finite.length < (1 - MOST_WITHOUT_VALUE) * drawn.length) {
            return Resampled.tooFew(drawn.length - finite.length, drawn.length);
        }
        return Mean.variance(finite) > 0 ? null : new Measured.NotComputable("it is the same on every resample");
    }

    private static double[] column(double[][] draws, int j) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[j]).toArray();
    }
}
