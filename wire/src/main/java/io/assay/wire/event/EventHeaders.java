package io.assay.wire.event;

import io.assay.events.Meta;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 Kafka binding, binary mode; every header derives from the body, here and nowhere else. */
public final class EventHeaders {

    private static final String CONTENT_TYPE = "application/avro";

    private EventHeaders() {}

    /** The headers of an event with this key. */
    public static Headers of(SpecificRecord event, String key) {
        Meta meta = Metas.of(event);
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", meta.getEventId());
        put(headers, "ce_type", event.getSchema().getFullName());
        put(headers, "ce_source", "/assay/" + meta.getActor());
        put(headers, "ce_time", meta.getOccurredAt().toString());
        put(headers, "ce_subject", key);
        put(headers, "content-type", CONTENT_TYPE);
        return headers;
    }

    /** A header's text; null when it is absent. */
    public static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Puts a header, replacing one of the same name. */
    public static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
