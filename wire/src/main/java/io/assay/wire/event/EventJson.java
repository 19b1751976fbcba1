package io.assay.wire.event;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Events and their parts as JSON for people: plain names, times as ISO 8601, bytes as Base64, NaN as text. */
public final class EventJson {

    private static final JsonMapper JSON = new JsonMapper();

    private EventJson() {}

    /** An event, or any part of one, as JSON text. */
    public static String text(Object value) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(value, json);
        }
        return text.toString();
    }

    /** JSON text as a tree; null for null. */
    public static Object tree(String text) {
        return text == null ? null : JSON.readTree(text);
    }

    private static void write(Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case SpecificRecord event -> fields(event, json);
            case Collection<?> items -> items(items, json);
            case Map<?, ?> map -> sorted(map, json);
            case ByteBuffer bytes -> json.writeString(base64(bytes));
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> number(number, json);
            default -> json.writeString(fit(value.toString()));
        }
    }

    private static void number(Number value, JsonGenerator json) {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Float number when Float.isFinite(number) -> json.writeNumber(number);
            case Double number -> json.writeString(number.toString());
            case Float number -> json.writeString(number.toString());
            default -> json.writePOJO(value);
        }
    }

    private static void fields(SpecificRecord event, JsonGenerator json) {
        json.writeStartObject();
        for (Schema.Field field : event.getSchema().getFields()) {
            json.writeName(field.name());
            write(event.get(field.pos()), json);
        }
        json.writeEndObject();
    }

    private static void items(Collection<?> items, JsonGenerator json) {
        json.writeStartArray();
        items.forEach(item -> write(item, json));
        json.writeEndArray();
    }

    private static void sorted(Map<?, ?> map, JsonGenerator json) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, item) -> sorted.put(fit(key.toString()), item));
        json.writeStartObject();
        sorted.forEach((key, item) -> {
            json.writeName(key);
            write(item, json);
        });
        json.writeEndObject();
    }

    /** No database takes a NUL. */
    private static String fit(String value) {
        return value.replace('\u0000', '\ufffd');
    }

    private static String base64(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }
}
