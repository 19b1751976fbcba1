package io.assay.suite.evidence;

import java.util.Optional;

/**
 * What scoring took. Never part of a verdict: it differs from machine to machine.
 *
 * @param rows rows scored on the hold-out
 * @param nanos time spent scoring them, in nanoseconds
 * @param single what rows took that were asked one by one; empty when none were
 */
public record Running(long rows, long nanos, Optional<Single> single) {

    /** What rows took that were only asked in batches. */
    public Running(long rows, long nanos) {
        this(rows, nanos, Optional.empty());
    }

    /**
     * Answers to one row at a time, after a warm-up.
     *
     * @param rows how many were asked
     * @param median time of the median row, in nanoseconds
     * @param p99 time that 99 of 100 rows did not exceed, in nanoseconds
     */
    public record Single(int rows, long median, long p99) {}

    /** Rows a second in batches; NaN when nothing was timed. */
    public double rowsPerSecond() {
        return nanos == 0 ? Double.NaN : rows * 1e9 / nanos;
    }

    Running with(Single timed) {
        return new Running(rows, nanos, Optional.of(timed));
    }
}
