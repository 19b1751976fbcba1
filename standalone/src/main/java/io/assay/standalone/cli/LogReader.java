package io.assay.standalone.cli;

import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the evidence log and its checkpoints from their topics, committed records only, up to where they end now. */
final class LogReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Broker broker;
    private final AvroCodec codec;

    LogReader(Broker broker) {
        this.broker = broker;
        this.codec = new AvroCodec(broker.schemaRegistry());
    }

    /** Notes of checkpoints by size: more than one of a size only where a log was told in two ways. */
    SortedMap<Long, Set<String>> checkpoints() {
        SortedMap<Long, Set<String>> notes = new TreeMap<>();
        read(CheckpointPublished.class, c -> notes.computeIfAbsent(c.getSize(), s -> new LinkedHashSet<>()).add(c.getNote()));
        return notes;
    }

    /** Every entry, in the order of the log. */
    void entries(Consumer<EvidenceEntered> entry) {
        read(EvidenceEntered.class, entry);
    }

    private <E extends SpecificRecord> void read(Class<E> type, Consumer<E> event) {
        try (var consumer = broker.consumers().createConsumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(broker.topics().nameOf(type)).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> decode(record.value(), type, event));
            }
        }
    }

    /** What cannot be read is no entry, for whoever reads the topic; the registry has it in its dead letters. */
    private <E extends SpecificRecord> void decode(byte[] value, Class<E> type, Consumer<E> event) {
        E read;
        try {
            read = codec.decode(value, type);
        } catch (UndecodableException e) {
            return;
        }
        event.accept(read);
    }
}
