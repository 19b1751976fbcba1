package io.assay.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts values into addresses. */
final class Urls {

    private Urls() {}

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A query of what is given; what is null is left out. */
    static String query(Map<String, ?> values) {
        return values.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + encoded(e.getValue().toString()))
                .collect(Collectors.joining("&"));
    }
}
