package io.assay.registry.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says a cell's value in words. */
final class ValueWords {

    static final String NONE = "no evidence";

    private ValueWords() {}

    static String of(Object value) {
        return value instanceof JsonNode node ? of(node, "; ") : NONE;
    }

    private static String of(JsonNode node, String between) {
        if (node.isObject()) {
            var parts = new TreeMap<String, String>();
            node.properties().forEach(part -> parts.put(name(part.getKey()), part.getValue().isNull() ? "" : of(part.getValue(), ", ")));
            return parts.entrySet().stream()
                    .filter(part -> !part.getValue().isEmpty())
                    .map(part -> part.getKey() + " " + part.getValue())
                    .collect(Collectors.joining(between));
        }
        if (node.isArray()) {
            return node.valueStream().map(item -> of(item, " ")).collect(Collectors.joining(", "));
        }
        return node.isNull() ? "" : node.isNumber() ? plain(node.decimalValue()) : node.asString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Names of parts are ours ({@code perMonth}); names of metrics and data sets stay as they are. */
    static String name(String key) {
        return key.matches("[a-z]+([A-Z][a-z]+)+") ? key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) : key;
    }
}
