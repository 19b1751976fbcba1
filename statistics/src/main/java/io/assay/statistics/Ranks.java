package io.assay.statistics;

import java.util.Arrays;

/** Ranks from 1, equal values having the middle of theirs. */
final class Ranks {

    private Ranks() {}

    /** One for each finite value, in the same order. */
    static double[] of(double[] values) {
        double[] sorted = Arrays.stream(values).map(v -> v + 0.0).sorted().toArray();
        double[] distinct = distinct(sorted);
        double[] ranks = new double[distinct.length];
        int first = 0;
        for (int i = 0; i < distinct.length; i++) {
            int next = first;
            while (next < sorted.length && sorted[next] == distinct[i]) {
                next++;
            }
            ranks[i] = (first + 1 + next) / 2.0;
            first = next;
        }
        return Arrays.stream(values).map(v -> ranks[Arrays.binarySearch(distinct, v + 0.0)]).toArray();
    }

    /** Each value once, ascending as they come. */
    static double[] distinct(double[] sorted) {
        double[] distinct = new double[sorted.length];
        int found = 0;
        for (double value : sorted) {
            if (found == 0 || distinct[found - 1] != value) {
                distinct[found++] = value;
            }
        }
        return Arrays.copyOf(distinct, found);
    }
}
