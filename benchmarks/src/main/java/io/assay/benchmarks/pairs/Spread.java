package io.assay.benchmarks.pairs;

import java.util.Collection;

/**
 * What several measurements of one figure came to.
 *
 * @param median half of them lie below
 * @param low the least
 * @param high the greatest
 */
public record Spread(double median, double low, double high) {

    /** The spread of at least one figure. */
    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured; give at least one figure");
        }
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
