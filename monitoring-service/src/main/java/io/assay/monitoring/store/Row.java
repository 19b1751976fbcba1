package io.assay.monitoring.store;

import io.assay.wire.event.EventJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The values of one row, made fit for PostgreSQL whatever an event holds: no NUL, no endless keys, no endless years. */
final class Row {

    private static final int LONGEST_ID = 160;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, Object> values = new HashMap<>();

    /** What rows are found by; cut where it is longer than any legal id. */
    Row id(String name, String value) {
        return text(name, value == null || value.length() <= LONGEST_ID ? value : value.substring(0, LONGEST_ID));
    }

    Row text(String name, String value) {
        return value(name, value == null ? null : value.replace('\u0000', '\ufffd'));
    }

    Row json(String name, Object value) {
        return value(name, value == null ? null : EventJson.text(value));
    }

    Row at(String name, Instant at) {
        Instant sane = at == null || at.isAfter(EARLIEST) ? at : EARLIEST;
        sane = sane == null || sane.isBefore(LATEST) ? sane : LATEST;
        return value(name, sane == null ? null : OffsetDateTime.ofInstant(sane, ZoneOffset.UTC));
    }

    Row value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
