package io.assay.wire.people;

import java.time.Duration;

/** A person asks more often than the service allows; answered with 429 and when to come again. */
final class TooFastException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooFastException(String who, Duration pause) {
        super(who + " asks more often than is allowed");
        this.pause = pause;
    }

    long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
