package io.assay.wire.decide;

import io.assay.wire.event.EventHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** The headers a dead letter carries beside its own: where it lay, and why it could not be heard. */
public final class DeadLetter {

    public static final String ORIGIN_TOPIC = "assay_origin_topic";
    public static final String ORIGIN_PARTITION = "assay_origin_partition";
    public static final String ORIGIN_OFFSET = "assay_origin_offset";
    public static final String CAUSE = "assay_cause";
    public static final String DIED_AT = "assay_died_at";

    private static final int LONGEST_CAUSE = 2_000;

    private DeadLetter() {}

    /** The dead letter of a record, on its way to this topic. */
    public static Record<String, Outgoing> of(Arrived arrived, String cause, String deadLetters) {
        Headers headers = headers(
                arrived.headers(), arrived.topic(), arrived.partition(), arrived.offset(), cause, arrived.appendedAt());
        return new Record<>(
                arrived.key(),
                new Outgoing(deadLetters, arrived.value()),
                arrived.appendedAt().toEpochMilli(),
                headers);
    }

    /** The original headers, untouched, and those that say why it died. */
    public static Headers headers(
            Headers original, String topic, int partition, long offset, String cause, Instant at) {
        var headers = new RecordHeaders(original.toArray());
        EventHeaders.put(headers, ORIGIN_TOPIC, topic);
        EventHeaders.put(headers, ORIGIN_PARTITION, Integer.toString(partition));
        EventHeaders.put(headers, ORIGIN_OFFSET, Long.toString(offset));
        EventHeaders.put(headers, CAUSE, cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause);
        EventHeaders.put(headers, DIED_AT, at.toString());
        return headers;
    }
}
