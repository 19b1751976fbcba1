package io.assay.deployment.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an event claims that someone signed: each value must be what was signed; null says that nothing was.
 *
 * @param purpose what kind of statement it is
 * @param values the values by the names that statements give them
 */
public record Claim(String purpose, Map<String, Object> values) {

    static Claim of(String purpose) {
        return new Claim(purpose, Map.of());
    }

    Claim with(String name, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Claim(purpose, more);
    }
}
