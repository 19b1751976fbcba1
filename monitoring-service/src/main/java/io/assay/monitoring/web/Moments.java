package io.assay.monitoring.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads moments as they are asked for. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /** A moment with its offset; what is not given is another. */
    static Instant of(String field, String text, Instant otherwise) {
        try {
            Instant moment = text == null ? otherwise : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
                throw new DateTimeException("beyond what is known");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new Flaws()
                    .add(field, "'" + text + "' is no moment", "use ISO 8601 with an offset, e.g. 2026-06-30T23:59:59Z")
                    .refusal();
        }
    }
}
