package io.assay.wire.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record that came before its cause, kept whole until the cause comes or the patience ends. */
public record Parked(
        String topic,
        int partition,
        long offset,
        long appendedAt,
        byte[] value,
        List<Named> headers,
        boolean replayed,
        String waitsFor) {

    /** A header's name and bytes. */
    public record Named(String name, byte[] value) {}

    /** Keeps a record whole. */
    public static Parked of(Arrived arrived, String waitsFor) {
        List<Named> headers = new ArrayList<>();
        for (Header header : arrived.headers()) {
            headers.add(new Named(header.key(), header.value()));
        }
        return new Parked(
                arrived.topic(),
                arrived.partition(),
                arrived.offset(),
                arrived.appendedAt().toEpochMilli(),
                arrived.value(),
                headers,
                arrived.replayed(),
                waitsFor);
    }

    /** The record again, under its key. */
    public Arrived arrived(String key) {
        return arrived(key, appendedAt);
    }

    /** The record as it is taken up now: what expired while it waited has expired. */
    Arrived resumed(String key, long now) {
        return arrived(key, Math.max(appendedAt, now));
    }

    private Arrived arrived(String key, long at) {
        Headers again = new RecordHeaders();
        headers.forEach(h -> again.add(h.name(), h.value()));
        return new Arrived(topic, partition, offset, Instant.ofEpochMilli(at), key, value, again, replayed);
    }
}
