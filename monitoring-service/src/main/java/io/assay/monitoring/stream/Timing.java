package io.assay.monitoring.stream;

import java.time.Duration;

/**
 * The times by which windows are counted and judged.
 *
 * @param window length of a window
 * @param grace how long after its end a window waits for late rows
 * @param horizon how long after its end a window may still be revised
 * @param unknownVersion how long predictions wait for their deployment to be heard
 * @param tick how often windows are looked at
 * @param settle how long nothing more must have come of a window before it is judged: the way of the last rows through
 *     counting, and the catching up after a stop
 * @param sliding how many windows slide together where one has too few rows by itself; 1 for none
 */
public record Timing(
        Duration window,
        Duration grace,
        Duration horizon,
        Duration unknownVersion,
        Duration tick,
        Duration settle,
        int sliding) {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int MOST_SLIDING = 100;

    public Timing {
        require(window.toMillis() >= 1_000, "window", "at least one second", window);
        require(!grace.isNegative(), "grace", "at least zero", grace);
        require(horizon.compareTo(grace.plus(window)) >= 0, "horizon", "at least window and grace together", horizon);
        require(!unknownVersion.isNegative(), "unknown-version", "at least zero", unknownVersion);
        require(tick.toMillis() >= 10, "tick", "at least 10 milliseconds", tick);
        require(!settle.isNegative(), "settle", "at least zero", settle);
        requireSliding(sliding);
    }

    /** How long a batch is recognised when it comes again: until no window of its rows can be revised any more. */
    Duration remembered() {
        return horizon.plus(window).plus(AHEAD);
    }

    boolean slides() {
        return sliding > 1;
    }

    /** How long a window is kept after nothing more has come of it. */
    Duration kept() {
        Duration slid = window.multipliedBy(sliding + 1L).plus(grace);
        Duration revised = horizon.multipliedBy(2);
        return slid.compareTo(revised) > 0 ? slid : revised;
    }

    private static void requireSliding(int sliding) {
        if (sliding < 1 || sliding > MOST_SLIDING) {
            throw new IllegalArgumentException("assay.monitoring.sliding must be 1 to " + MOST_SLIDING
                    + " windows, 1 for none, but is " + sliding);
        }
    }

    private static void require(boolean holds, String name, String what, Duration value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "assay.monitoring." + name + " must be " + what + ", but is " + value);
        }
    }
}
