package io.assay.wire.decide;

import io.assay.wire.event.EventHeaders;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A record as it came: where it first lay, when the broker appended it, and its untouched bytes and headers.
 *
 * @param replayed whether it came back from the dead letters, by this service's replay topic
 */
public record Arrived(
        String topic,
        int partition,
        long offset,
        Instant appendedAt,
        String key,
        byte[] value,
        Headers headers,
        boolean replayed) {

    /** What was heard, or, from a replay topic, what had died. */
    public static Arrived of(Record<String, byte[]> heard, RecordMetadata lay) {
        var origin = Optional.ofNullable(EventHeaders.text(heard.headers(), DeadLetter.ORIGIN_TOPIC));
        return new Arrived(
                origin.orElse(lay.topic()),
                lay.partition(),
                lay.offset(),
                Instant.ofEpochMilli(heard.timestamp()),
                heard.key(),
                heard.value(),
                heard.headers(),
                origin.isPresent());
    }
}
