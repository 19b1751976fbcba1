package io.assay.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long is waited after each failed attempt; after the last pause one more attempt is made, and no other. */
public record Pauses(List<Duration> pauses) {

    public Pauses {
        pauses = List.copyOf(pauses);
        if (pauses.stream().anyMatch(pause -> pause.isNegative() || pause.isZero())) {
            throw new IllegalArgumentException("assay.webhooks.pauses is " + pauses + "; use pauses of more than nothing, e.g. 5s, 1m");
        }
    }

    /** When it is tried again after an attempt, counted from 1, that failed at that time; null for never. */
    public Instant next(int attempt, Instant at) {
        return attempt > pauses.size() ? null : at.plus(pauses.get(attempt - 1));
    }
}
