package io.assay.wire.decide;

import io.assay.events.Meta;
import io.opentelemetry.api.trace.Span;
import java.time.Instant;

/**
 * What made a decision necessary.
 *
 * @param arrived the record; for a timer, a record without value that was appended at the moment of waking
 * @param stamping how what is said because of it is named
 * @param span what is traced
 * @param record whether a record came, which can die; a timer can not
 */
record Cause(Arrived arrived, Stamping stamping, Span span, boolean record) {

    /** Names an event that is said because of a cause. */
    @FunctionalInterface
    interface Stamping {
        Meta meta(String eventType, int ordinal, Instant at, long sequence);
    }

    String key() {
        return arrived.key();
    }

    Instant at() {
        return arrived.appendedAt();
    }
}
