package io.assay.wire.decide;

import java.time.Duration;

/**
 * How long a decider waits.
 *
 * @param forCause how long an event waits for its cause before it goes to the dead letters
 * @param betweenTries how often waiting events are tried again
 */
public record Patience(Duration forCause, Duration betweenTries) {

    public static final Patience STANDARD = new Patience(Duration.ofHours(24), Duration.ofMillis(500));

    public Patience {
        if (forCause.isNegative() || betweenTries.isNegative() || betweenTries.isZero()) {
            throw new IllegalArgumentException("patience must be positive, but is " + forCause + " and " + betweenTries);
        }
    }
}
