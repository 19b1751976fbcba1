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
 */
public record Timing(Duration window, Duration grace, Duration horizon, Duration unknownVersion, Duration tick) {

    public Timing {
        if (window.toMillis() < 1_000) {
            throw new IllegalArgumentException("window must be at least one second, but is " + window);
        }
        if (grace.isNegative() || horizon.compareTo(grace) < 0) {
            throw new IllegalArgumentException(
                    "grace must not be negative and horizon not below it, but are " + grace + " and " + horizon);
        }
    }
}
