package io.assay.monitoring.stream;

import java.time.Duration;

/**
 * The times by which halves of an inference are paired.
 *
 * @param within how long a half waits for the other
 * @param remembered how long a half is recognised when it comes again
 * @param tick how often it is looked whether one waited too long
 */
public record PairingTime(Duration within, Duration remembered, Duration tick) {

    public PairingTime {
        require(within.toMillis() >= 1, "pair-within", "more than nothing", within);
        require(remembered.compareTo(within) >= 0, "remembered", "at least pair-within", remembered);
        require(tick.toMillis() >= 10, "tick", "at least 10 milliseconds", tick);
    }

    private static void require(boolean holds, String name, String what, Duration value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "assay.monitoring.ingest." + name + " must be " + what + ", but is " + value);
        }
    }
}
