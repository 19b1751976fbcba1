package io.assay.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Profiles columns: freezes bins from reference data and counts it into them. */
public final class Profiles {

    /** Numeric columns are cut at this many quantiles; ties merge bins. */
    public static final int BINS = 10;

    /** The most frequent categories get a bin of their own, up to this many. */
    public static final int CATEGORIES = 50;

    private Profiles() {}

    /**
     * Profiles numbers. Edges are quantiles ({@link Quantile}) of the finite ones; -0 counts as 0. A constant column has
     * three bins: below, equal, above. Without finite numbers there is one bin, which stays empty.
     *
     * @param values one a row, in the column's unit
     * @param missing rows without a value
     */
    public static ColumnProfile numeric(String name, double[] values, BitSet missing) {
        var empty = withoutCounts(name, finite(values, missing));
        var histogram = new Histogram(empty);
        for (int i = 0; i < values.length; i++) {
            if (missing.get(i)) {
                histogram.addMissing();
            } else {
                histogram.add(values[i]);
            }
        }
        return counted(empty, histogram);
    }

    /**
     * Profiles categories: the {@value #CATEGORIES} most frequent, the first in order of equals.
     *
     * @param values one a row; null has no value
     */
    public static ColumnProfile categorical(String name, String[] values) {
        Map<String, Long> frequency = new HashMap<>();
        Arrays.stream(values).filter(v -> v != null).forEach(v -> frequency.merge(v, 1L, Long::sum));
        List<String> categories = new ArrayList<>(frequency.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CATEGORIES)
                .map(Map.Entry::getKey)
                .toList());
        Collections.sort(categories);
        var empty = new ColumnProfile(
                name, ColumnProfile.CATEGORICAL, List.of(), List.copyOf(categories), List.of(), 0, 0, 0, null, null);
        var histogram = new Histogram(empty);
        Arrays.stream(values).forEach(histogram::add);
        return counted(empty, histogram);
    }

    private static double[] finite(double[] values, BitSet missing) {
        return IntStream.range(0, values.length)
                .filter(i -> !missing.get(i))
                .mapToDouble(i -> values[i])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private static ColumnProfile withoutCounts(String name, double[] finite) {
        boolean none = finite.length == 0;
        boolean constant = !none && finite[0] == finite[finite.length - 1];
        return new ColumnProfile(
                name, constant ? ColumnProfile.CONSTANT : ColumnProfile.NUMERIC, edges(finite), List.of(), List.of(), 0, 0, 0,
                none ? null : finite[0], none ? null : finite[finite.length - 1]);
    }

    private static List<Double> edges(double[] sorted) {
        if (sorted.length == 0) {
            return List.of();
        }
        if (sorted[0] == sorted[sorted.length - 1]) {
            return List.of(Math.nextDown(sorted[0]), sorted[0]);
        }
        return IntStream.range(1, BINS)
                .mapToObj(i -> Quantile.of(sorted, (double) i / BINS) + 0.0)
                .distinct()
                .toList();
    }

    private static ColumnProfile counted(ColumnProfile empty, Histogram histogram) {
        return new ColumnProfile(
                empty.name(),
                empty.kind(),
                empty.edges(),
                empty.categories(),
                Arrays.stream(histogram.counts()).boxed().toList(),
                histogram.missing(),
                histogram.nan(),
                histogram.infinite(),
                empty.min(),
                empty.max());
    }
}
