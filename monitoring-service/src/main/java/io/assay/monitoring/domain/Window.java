package io.assay.monitoring.domain;

import java.time.Duration;
import java.time.Instant;

/** A span of event time, from inclusive to exclusive; windows tumble and are aligned to the epoch. */
public record Window(Instant from, Instant to) {

    /** The window of that length in which an instant lies. */
    public static Window around(Instant at, Duration length) {
        long millis = length.toMillis();
        Instant from = Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
        return new Window(from, from.plus(length));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
