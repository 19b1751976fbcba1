package io.assay.wire.event;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** Events and their parts as JSON for people: plain names, times as ISO 8601, bytes as Base64, NaN as text. */
public final class EventJson {

    private static final JsonMapper JSON = new JsonMapper();

    private EventJson() {}

    /** An event, or any part of one, as JSON text. */
    public static String text(Object value) {
        return JSON.writeValueAsString(plain(value));
    }

    /** JSON text as a tree; null for null. */
    public static Object tree(String text) {
        return text == null ? null : JSON.readTree(text);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case SpecificRecord record -> fields(record);
            case Collection<?> items -> items(items);
            case Map<?, ?> map -> sorted(map);
            case ByteBuffer bytes -> base64(bytes);
            case Boolean truth -> truth;
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case Number number -> number;
            default -> value.toString().replace('\u0000', '\ufffd');
        };
    }

    private static Map<String, Object> fields(SpecificRecord record) {
        var fields = new LinkedHashMap<String, Object>();
        for (Schema.Field field : record.getSchema().getFields()) {
            fields.put(field.name(), plain(record.get(field.pos())));
        }
        return fields;
    }

    private static List<Object> items(Collection<?> items) {
        List<Object> plain = new ArrayList<>();
        items.forEach(item -> plain.add(plain(item)));
        return plain;
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, item) -> sorted.put((String) plain(key), plain(item)));
        return sorted;
    }

    private static String base64(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }
}
