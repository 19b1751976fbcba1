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
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** A digest per field of what was said, whatever the order of its maps; what was not said has none. */
final class Fingerprints {

    private static final JsonMapper JSON = new JsonMapper();

    private Fingerprints() {}

    static Map<String, String> of(SpecificRecord said) {
        var digests = new TreeMap<String, String>();
        plain(said).forEach((field, value) -> digests.put(field, digest(JSON.writeValueAsString(value))));
        return digests;
    }

    private static Map<String, Object> plain(SpecificRecord said) {
        var fields = new TreeMap<String, Object>();
        for (Schema.Field field : said.getSchema().getFields()) {
            put(fields, field.name(), said.get(field.pos()));
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        boolean empty = value instanceof Collection<?> c && c.isEmpty() || value instanceof Map<?, ?> m && m.isEmpty();
        if (value != null && !empty) {
            fields.put(name, plain(value));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case SpecificRecord nested -> plain(nested);
            case Collection<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, item) -> sorted.put(key.toString(), plain(item)));
                yield sorted;
            }
            default -> value.toString();
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
