package io.assay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The mean over classes of c n_kk / d_k, where d_k counts the class's true rows, its decided rows, or both (c is then 2).
 * Variance by the delta method on multinomial counts (Takahashi, Yamamoto, Kuchiba and Koyama, 2022,
 * doi:10.1007/s10489-021-02635-5): sum of counts times squared derivatives. Where it is 0, the Wilson interval on the rows
 * of the rarest class.
 */
final class ClassAverage {

    private final long[][] counts;
    private final long[] truths;
    private final boolean byTruth;
    private final boolean byDecision;
    private final double[] denominators;
    private final double[] values;

    ClassAverage(long[][] counts, boolean byTruth, boolean byDecision) {
        this.counts = counts;
        this.byTruth = byTruth;
        this.byDecision = byDecision;
        this.truths = Arrays.stream(counts).mapToLong(row -> LongStream.of(row).sum()).toArray();
        this.denominators = IntStream.range(0, counts.length)
                .mapToDouble(k -> (byTruth ? truths[k] : 0) + (byDecision ? decided(k) : 0))
                .toArray();
        this.values = IntStream.range(0, counts.length)
                .mapToDouble(k -> denominators[k] == 0 ? 0 : times() * counts[k][k] / denominators[k])
                .toArray();
    }

    Measured estimate(Average average, Level level) {
        long rows = LongStream.of(truths).sum();
        if (rows == 0) {
            return new Measured.NotComputable("there are no rows");
        }
        double[] weights = weights(average, rows);
        double value = IntStream.range(0, values.length).mapToDouble(k -> weights[k] * values[k]).sum();
        double variance = 0;
        for (int i = 0; i < counts.length; i++) {
            double more = average == Average.WEIGHTED ? (values[i] - value) / rows : 0;
            for (int j = 0; j < counts.length; j++) {
                double slope = weights[i] * slope(i, i, j) + (i == j ? 0 : weights[j] * slope(j, i, j)) + more;
                variance += counts[i][j] * slope * slope;
            }
        }
        long fewest = LongStream.of(truths).filter(n -> n > 0).min().orElseThrow();
        return variance < 1e-24
                ? Estimate.wilson(Math.min(1, value), fewest, level)
                : Estimate.normal(value, Math.sqrt(variance), level).within(0, 1);
    }

    private double[] weights(Average average, long rows) {
        long present = IntStream.range(0, counts.length).filter(k -> truths[k] + decided(k) > 0).count();
        return IntStream.range(0, counts.length)
                .mapToDouble(k -> average == Average.WEIGHTED ? (double) truths[k] / rows
                        : truths[k] + decided(k) > 0 ? 1.0 / present : 0)
                .toArray();
    }

    /** How the value of class k grows with the rows of true class i that are decided for j. */
    private double slope(int k, int i, int j) {
        if (denominators[k] == 0) {
            return 0;
        }
        double more = (byTruth && i == k ? 1 : 0) + (byDecision && j == k ? 1 : 0);
        return ((i == k && j == k ? times() : 0) - values[k] * more) / denominators[k];
    }

    private double times() {
        return byTruth && byDecision ? 2 : 1;
    }

    private long decided(int k) {
        return Arrays.stream(counts).mapToLong(row -> row[k]).sum();
    }
}
