package io.assay.deployment.domain;

import java.time.Instant;

/** A window of predictions, from inclusive to exclusive. */
public record Window(Instant from, Instant to) {

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
