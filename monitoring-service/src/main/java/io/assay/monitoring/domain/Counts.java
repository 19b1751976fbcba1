package io.assay.monitoring.domain;

import java.util.Arrays;

/**
 * What was counted of one feature or output in one window; two of the same profile add up, in any order.
 *
 * @param bins rows per bin of the reference profile
 */
public record Counts(
        String name, long[] bins, long missing, long nan, long infinite, long outOfRange, long unseen) {

    /** Nothing counted yet. */
    public static Counts none(String name, int bins) {
        return new Counts(name, new long[bins], 0, 0, 0, 0, 0);
    }

    /** Both together. */
    public Counts plus(Counts other) {
        long[] sum = Arrays.copyOf(bins, Math.max(bins.length, other.bins.length));
        for (int i = 0; i < other.bins.length; i++) {
            sum[i] += other.bins[i];
        }
        return new Counts(
                name,
                sum,
                missing + other.missing,
                nan + other.nan,
                infinite + other.infinite,
                outOfRange + other.outOfRange,
                unseen + other.unseen);
    }

    /** Rows that had a value of whatever kind, or none. */
    public long rows() {
        return Arrays.stream(bins).sum() + missing + nan + infinite;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts c && name.equals(c.name) && Arrays.equals(bins, c.bins) && missing == c.missing
                && nan == c.nan && infinite == c.infinite && outOfRange == c.outOfRange && unseen == c.unseen;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(bins);
    }
}
