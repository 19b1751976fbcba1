package io.assay.deployment.domain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * What was signed, once its signature holds.
 *
 * @param values texts, numbers, lists of texts and named values by their names
 */
public record Stated(Map<String, Object> values) {

    String text(String name) {
        return values.get(name) == null ? null : values.get(name).toString();
    }

    List<String> list(String name) {
        return values.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** A time; the earliest where it cannot be read, so that nothing lasts by a slip. */
    Instant time(String name) {
        try {
            return text(name) == null ? null : Instant.parse(text(name));
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    /** What serving is limited to. */
    Limits limits() {
        return Limits.stated(values.get("limits") instanceof Map<?, ?> limits ? limits : Map.of());
    }
}
