package io.assay.wire.decide;

import io.assay.wire.event.EventHeaders;
import java.time.Instant;
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

    /** How the name of every service's replay topic ends. */
    private static final String REPLAYS = "-replay.v1";

    /**
     * What was heard, or, from a replay topic, what had died, with the place where it died. In any other topic those headers
     * mean nothing: whoever may write one topic must not speak for another.
     */
    public static Arrived of(Record<String, byte[]> heard, RecordMetadata lay) {
        String origin = EventHeaders.text(heard.headers(), DeadLetter.ORIGIN_TOPIC);
        boolean replayed = origin != null && lay.topic().endsWith(REPLAYS);
        return new Arrived(
                replayed ? origin : lay.topic(),
                replayed ? (int) number(heard.headers(), DeadLetter.ORIGIN_PARTITION, lay.partition()) : lay.partition(),
                replayed ? number(heard.headers(), DeadLetter.ORIGIN_OFFSET, lay.offset()) : lay.offset(),
                Instant.ofEpochMilli(heard.timestamp()),
                heard.key(),
                heard.value(),
                heard.headers(),
                replayed);
    }

    private static long number(Headers headers, String name, long otherwise) {
        String text = EventHeaders.text(headers, name);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
