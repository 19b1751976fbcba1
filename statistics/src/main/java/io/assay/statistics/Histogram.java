package io.assay.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts values into the frozen bins of a profile, in bounded memory; counts over the same profile add up bin by bin. */
public final class Histogram {

    private final double[] edges;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean categorical;
    private final long[] counts;
    private long missing;
    private long nan;
    private long infinite;
    private long unseen;

    public Histogram(ColumnProfile profile) {
        this.edges = profile.edges().stream().mapToDouble(e -> e == 0 ? 0.0 : e).toArray();
        this.categorical = profile.categorical();
        for (String category : profile.categories()) {
            places.put(category, places.size());
        }
        this.counts = new long[1 + (categorical ? places.size() : edges.length)];
    }

    /**
     * Counts a number: finite ones into a bin, NaN and infinities apart.
     *
     * @throws IllegalStateException for a finite number when the profile has categories
     */
    public void add(double value) {
        if (Double.isNaN(value)) {
            nan++;
        } else if (Double.isInfinite(value)) {
            infinite++;
        } else {
            counts[bin(value)]++;
        }
    }

    /**
     * Counts a category; null counts as missing, one that has no bin of its own also as unseen.
     *
     * @throws IllegalStateException for a category when the profile is of numbers
     */
    public void add(String category) {
        if (category == null) {
            missing++;
            return;
        }
        require(categorical);
        Integer place = places.get(category);
        counts[place == null ? places.size() : place]++;
        unseen += place == null ? 1 : 0;
    }

    public void addMissing() {
        missing++;
    }

    /**
     * The bin of a finite number, from 0: the first whose upper edge is not below it.
     *
     * @throws IllegalStateException when the profile has categories
     */
    public int bin(double value) {
        require(!categorical);
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

    static void requireSameBins(long[] reference, long[] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException(
                    "the histograms have " + reference.length + " and " + current.length + " bins; give both the same bins");
        }
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException(categorical
                    ? "the profile has categories, but a number was given; give its name"
                    : "the profile is of numbers, but a category was given; give a number");
        }
    }
}
