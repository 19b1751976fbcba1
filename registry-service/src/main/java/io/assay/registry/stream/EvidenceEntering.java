package io.assay.registry.stream;

import io.assay.events.EvidenceEntered;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Enters each record as it lies in its topic, whatever it is: that something unreadable was said is evidence too. */
final class EvidenceEntering extends ContextualProcessor<byte[], byte[], String, Outgoing> {

    /** Twice what an event may have; an entry holds at most two of these, and less than its topic takes. */
    private static final int LARGEST = 2 * Wire.LARGEST_EVENT - 64 * 1024;

    private final Wire wire;

    EvidenceEntering(Wire wire) {
        this.wire = wire;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata lay = context().recordMetadata().orElseThrow();
        var entered = entered(record, lay);
        String topic = wire.topicOf(entered);
        byte[] value = wire.codec().encode(topic, entered);
        context().forward(new Record<>(
                lay.topic(), new Outgoing(topic, value), record.timestamp(), EventHeaders.of(entered, lay.topic())));
    }

    private EvidenceEntered entered(Record<byte[], byte[]> record, RecordMetadata lay) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        String id = EventIds.root("evidence", lay.topic(), Integer.toString(lay.partition()), Long.toString(lay.offset()));
        return EvidenceEntered.newBuilder()
                .setMeta(Metas.root(id, at, wire.actor()))
                .setTopic(lay.topic())
                .setPartition(lay.partition())
                .setOffset(lay.offset())
                .setAppendedAt(at)
                .setKey(kept(record.key()))
                .setValue(kept(record.value()))
                .build();
    }

    /** The bytes; of what no event can be, their digest, so that nobody's giant stops the log. */
    private static ByteBuffer kept(byte[] bytes) {
        if (bytes == null || bytes.length <= LARGEST) {
            return bytes == null ? null : ByteBuffer.wrap(bytes);
        }
        String words = "assay:oversize/sha256/%s/%d".formatted(HexFormat.of().formatHex(sha256(bytes)), bytes.length);
        return StandardCharsets.UTF_8.encode(words);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
