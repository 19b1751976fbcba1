package io.assay.registry.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** A digest per field of what was said, whatever the order of its maps; what was not said has none. */
final class Fingerprints {

    private static final JsonMapper JSON = new JsonMapper();

    private Fingerprints() {}

    static Map<String, String> of(SpecificRecord said) {
        var digests = new TreeMap<String, String>();
        fields(said, Object::toString)
                .forEach((field, value) -> digests.put(field, digest(JSON.writeValueAsString(value))));
        return digests;
    }

    /** What was said, as texts, numbers, truth values, lists and maps; what was not said is left out. */
    static Map<String, Object> plain(SpecificRecord said) {
        return fields(said, value -> switch (value) {
            case Double real -> real;
            case Float real -> real.doubleValue();
            case Number whole -> whole.longValue();
            case Boolean truth -> truth;
            default -> value.toString();
        });
    }

    private static Map<String, Object> fields(SpecificRecord said, UnaryOperator<Object> leaf) {
        var fields = new TreeMap<String, Object>();
        for (Schema.Field field : said.getSchema().getFields()) {
            put(fields, field.name(), said.get(field.pos()), leaf);
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value, UnaryOperator<Object> leaf) {
        boolean empty = value instanceof Collection<?> c && c.isEmpty() || value instanceof Map<?, ?> m && m.isEmpty();
        if (value != null && !empty) {
            fields.put(name, value(value, leaf));
        }
    }

    private static Object value(Object value, UnaryOperator<Object> leaf) {
        return switch (value) {
            case SpecificRecord nested -> fields(nested, leaf);
            case Collection<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(value(item, leaf)));
                yield items;
            }
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, item) -> sorted.put(key.toString(), value(item, leaf)));
                yield sorted;
            }
            default -> leaf.apply(value);
        };
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
