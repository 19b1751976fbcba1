package io.assay.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts values into the frozen bins of a profile; bounded, and two of the same profile add up. */
public final class Histogram {

    private final double[] edges;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[] counts;
    private long missing;
    private long nan;
    private long infinite;
    private long unseen;

    public Histogram(ColumnProfile profile) {
        this.edges = profile.edges().stream().mapToDouble(e -> e == 0 ? 0.0 : e).toArray();
        for (String category : profile.categories()) {
            places.put(category, places.size());
        }
        this.counts = new long[1 + (profile.categorical() ? places.size() : edges.length)];
    }

    /** Counts a number: finite ones into a bin, NaN and infinities apart. */
    public void add(double value) {
        if (Double.isNaN(value)) {
            nan++;
        } else if (Double.isInfinite(value)) {
            infinite++;
        } else {
            counts[bin(value)]++;
        }
    }

    /** Counts a category; null counts as missing, one that the reference has not seen also as unseen. */
    public void add(String category) {
        if (category == null) {
            missing++;
            return;
        }
        Integer place = places.get(category);
        counts[place == null ? places.size() : place]++;
        unseen += place == null ? 1 : 0;
    }

    public void addMissing() {
        missing++;
    }

    /** The bin of a finite number: the first whose upper edge is not below it. */
    public int bin(double value) {
        int found = Arrays.binarySearch(edges, value == 0 ? 0.0 : value);
        return found >= 0 ? found : -found - 1;
    }

    /** Rows per bin, in the profile's order. */
    public long[] counts() {
        return counts.clone();
    }

    public long missing() {
        return missing;
    }

    public long nan() {
        return nan;
    }

    public long infinite() {
        return infinite;
    }

    /** Rows with a category that has no bin of its own. */
    public long unseen() {
        return unseen;
    }
}
