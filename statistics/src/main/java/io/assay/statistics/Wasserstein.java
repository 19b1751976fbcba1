package io.assay.statistics;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Wasserstein-1 distance: area between two distribution functions, in the unit of the values, at least 0; how far a row
 * must be moved on average to make one distribution of the other (Vallender, 1974, doi:10.1137/1118101).
 */
public final class Wasserstein {

    private static final double LOWER_QUARTILE = 0.25;
    private static final double UPPER_QUARTILE = 0.75;

    private Wasserstein() {}

    /**
     * Between two samples. Memory: a sorted copy of both.
     *
     * @return NaN when a sample has no rows or a value is not finite
     */
    public static double between(double[] reference, double[] current) {
        double[] a = Arrays.stream(reference).sorted().toArray();
        double[] b = Arrays.stream(current).sorted().toArray();
        if (unusable(a) || unusable(b)) {
            return Double.NaN;
        }
        double area = 0;
        int i = 0;
        int j = 0;
        double last = Math.min(a[0], b[0]);
        while (i < a.length || j < b.length) {
            double next = j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
            area += Math.abs((double) i / a.length - (double) j / b.length) * (next - last);
            i += i < a.length && a[i] == next ? 1 : 0;
            j += j < b.length && b[j] == next ? 1 : 0;
            last = next;
        }
        return area;
    }

    /**
     * Between a profile and the counts of a histogram over it, each row taken to lie in the middle of its bin, the outer
     * bins ending at the least and the greatest value of the reference. What drifts beyond those, or within a bin, is not
     * seen. Streaming: needs counts only.
     *
     * @param profile of a numeric column
     * @param current rows per bin
     * @return NaN when either has no rows, for a constant column, whose bins have no width, and where the profile does not
     *     tell its ends
     * @throws IllegalArgumentException for categories, and when there are not as many bins
     */
    public static double between(ColumnProfile profile, long[] current) {
        if (profile.categorical()) {
            throw new IllegalArgumentException(
                    "column " + profile.name() + " has categories, which lie no distance apart; use Jensen-Shannon");
        }
        long[] reference = profile.histogram();
        Histogram.requireSameBins(reference, current);
        double all = LongStream.of(reference).sum();
        double now = LongStream.of(current).sum();
        if (all == 0 || now == 0 || profile.kind().equals(ColumnProfile.CONSTANT) || !bounded(profile)) {
            return Double.NaN;
        }
        double[] middles = middles(profile);
        double area = 0;
        double below = 0;
        for (int i = 0; i + 1 < middles.length; i++) {
            below += reference[i] / all - current[i] / now;
            area += Math.abs(below) * (middles[i + 1] - middles[i]);
        }
        return area;
    }

    /**
     * The same in interquartile ranges of the reference, so without a unit, the quartiles interpolated within their bins.
     *
     * @return NaN also where the quartiles are equal
     */
    public static double inInterquartileRanges(ColumnProfile profile, long[] current) {
        double distance = between(profile, current);
        if (Double.isNaN(distance)) {
            return Double.NaN;
        }
        double range = quantile(profile, UPPER_QUARTILE) - quantile(profile, LOWER_QUARTILE);
        return range > 0 ? distance / range : Double.NaN;
    }

    private static boolean bounded(ColumnProfile profile) {
        return profile.min() != null && profile.max() != null;
    }

    private static double quantile(ColumnProfile profile, double probability) {
        double[] ends = ends(profile);
        long[] counts = profile.histogram();
        double left = probability * LongStream.of(counts).sum();
        int bin = 0;
        while (left > counts[bin]) {
            left -= counts[bin++];
        }
        return ends[bin] + (ends[bin + 1] - ends[bin]) * left / counts[bin];
    }

    private static double[] ends(ColumnProfile profile) {
        double[] ends = new double[profile.edges().size() + 2];
        ends[0] = profile.min();
        ends[ends.length - 1] = profile.max();
        Arrays.setAll(ends, i -> i == 0 || i == ends.length - 1 ? ends[i] : profile.edges().get(i - 1));
        return ends;
    }

    private static double[] middles(ColumnProfile profile) {
        double[] ends = ends(profile);
        double[] middles = new double[ends.length - 1];
        Arrays.setAll(middles, i -> ends[i] + (ends[i + 1] - ends[i]) / 2);
        return middles;
    }

    private static boolean unusable(double[] sorted) {
        return sorted.length == 0 || !Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1]);
    }
}
