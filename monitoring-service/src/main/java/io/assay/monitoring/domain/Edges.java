package io.assay.monitoring.domain;

import java.util.Arrays;
import java.util.List;

/**
 * The edges of a column's bins, laid out for a search without branches: their number is filled up to one less than a
 * power of two with infinities, which no finite value exceeds.
 */
final class Edges {

    private final double[] padded;
    private final int half;

    private Edges(double[] edges) {
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, edges.length)) << 1);
        padded = Arrays.copyOf(edges, size - 1);
        Arrays.fill(padded, edges.length, padded.length, Double.POSITIVE_INFINITY);
        half = size / 2;
    }

    /** For numbers of 64 bits. */
    static Edges wide(List<Double> edges) {
        return new Edges(unboxed(edges));
    }

    /**
     * For numbers of 32 bits, which count on an edge when they are what the edge becomes in 32 bits. Of several edges that
     * become the same, the last holds that number.
     */
    static Edges single(List<Double> edges) {
        double[] rounded = unboxed(edges);
        for (int i = 0; i < rounded.length; i++) {
            boolean again = i + 1 < rounded.length && (float) rounded[i] == (float) rounded[i + 1];
            rounded[i] = again ? Math.nextDown((float) rounded[i]) : (float) rounded[i];
        }
        return new Edges(rounded);
    }

    /** The bin of a finite number, from 0: the first whose upper edge is not below it. */
    int bin(double value) {
        int bin = 0;
        for (int step = half; step > 0; step >>= 1) {
            bin += padded[bin + step - 1] < value ? step : 0;
        }
        return bin;
    }

    private static double[] unboxed(List<Double> edges) {
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
