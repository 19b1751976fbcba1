package io.assay.registry.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads moments and spans of time as they are asked for. */
final class Moments {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

    private Moments() {}

    /** A moment with its offset; what is not given is another. */
    static Instant of(String field, String text, Instant otherwise) {
        try {
            return text == null ? otherwise : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw refused(field, "'" + text + "' is no moment", "use ISO 8601 with an offset, e.g. 2026-06-30T23:59:59Z");
        }
    }

    /** A moment that is not ahead of now: nothing is known of what is to come. */
    static Instant past(String field, String text, Instant now) {
        Instant moment = of(field, text, now);
        if (moment.isAfter(now)) {
            throw refused(field, moment + " lies ahead", "ask for now or before");
        }
        return moment;
    }

    /** A number of days, as {@code 30d} or {@code P30D}. */
    static Duration span(String field, String text) {
        var days = DAYS.matcher(text);
        try {
            return days.matches() ? Duration.ofDays(Long.parseLong(days.group(1))) : Duration.parse(text);
        } catch (DateTimeException e) {
            throw refused(field, "'" + text + "' is no span of time", "use days, e.g. 30d, or ISO 8601, e.g. P30D or PT12H");
        }
    }

    private static RefusedException refused(String field, String problem, String remedy) {
        return new Flaws().add(field, problem, remedy).refusal();
    }
}
