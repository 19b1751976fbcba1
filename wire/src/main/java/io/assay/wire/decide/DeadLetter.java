package io.assay.wire.decide;

import io.assay.wire.event.EventHeaders;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** A record that could not be heard: its key, value and headers, and beside them where it lay, and why. */
public final class DeadLetter {

    public static final String ORIGIN_TOPIC = "assay_origin_topic";
    public static final String ORIGIN_PARTITION = "assay_origin_partition";
    public static final String ORIGIN_OFFSET = "assay_origin_offset";
    public static final String CAUSE = "assay_cause";
    public static final String DIED_AT = "assay_died_at";

    /** Says that value and headers were left out of a letter that no topic would take. */
    public static final String LEFT_OUT = "assay_left_out";

    private static final int LONGEST_CAUSE = 2_000;

    /** A topic takes a mebibyte, compressed; a record can be larger than that when it is unpacked. */
    private static final int LARGEST = 1_000_000;

    private DeadLetter() {}

    /** The dead letter of a record, on its way to this topic. */
    public static Record<String, Outgoing> of(Arrived arrived, String cause, String deadLetters) {
        var headers = new RecordHeaders(fits(arrived) ? arrived.headers().toArray() : new Header[0]);
        EventHeaders.put(headers, ORIGIN_TOPIC, arrived.topic());
        EventHeaders.put(headers, ORIGIN_PARTITION, Integer.toString(arrived.partition()));
        EventHeaders.put(headers, ORIGIN_OFFSET, Long.toString(arrived.offset()));
        EventHeaders.put(headers, CAUSE, cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause);
        EventHeaders.put(headers, DIED_AT, arrived.appendedAt().toString());
        if (!fits(arrived)) {
            EventHeaders.put(headers, LEFT_OUT, "%,d bytes of value and headers; they lie at the origin".formatted(size(arrived)));
        }
        byte[] value = fits(arrived) ? arrived.value() : null;
        return new Record<>(arrived.key(), new Outgoing(deadLetters, value), arrived.appendedAt().toEpochMilli(), headers);
    }

    private static boolean fits(Arrived arrived) {
        return size(arrived) <= LARGEST;
    }

    private static long size(Arrived arrived) {
        long size = arrived.value() == null ? 0 : arrived.value().length;
        for (Header header : arrived.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }
}
