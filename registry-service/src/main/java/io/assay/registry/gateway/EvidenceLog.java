package io.assay.registry.gateway;

import io.assay.events.EvidenceEntered;
import io.assay.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads entries of the evidence log back from its topic: exact bytes, which no table is believed for. */
public final class EvidenceLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So far it is quicker to read on than to begin elsewhere. */
    private static final long NEAR = 2_000;

    private final Wire wire;
    private final ConsumerFactory<String, byte[]> consumers;
    private final TopicPartition log;

    public EvidenceLog(Wire wire, ConsumerFactory<String, byte[]> consumers) {
        this.wire = wire;
        this.consumers = consumers;
        this.log = new TopicPartition(wire.topics().nameOf(EvidenceEntered.class), 0);
    }

    /**
     * Hands on the entries at these offsets of the log's topic.
     *
     * @param offsets in ascending order
     */
    public void read(Collection<Long> offsets, Consumer<EvidenceEntered> entry) {
        Deque<Long> wanted = new ArrayDeque<>(offsets);
        if (wanted.isEmpty()) {
            return;
        }
        try (var consumer = consumers.createConsumer()) {
            consumer.assign(List.of(log));
            Instant until = Instant.now().plus(PATIENCE);
            while (!wanted.isEmpty()) {
                if (Math.abs(wanted.peek() - consumer.position(log)) > NEAR || wanted.peek() < consumer.position(log)) {
                    consumer.seek(log, wanted.peek());
                }
                int before = wanted.size();
                consumer.poll(POLL).records(log).forEach(record -> take(record, wanted, entry));
                until = wanted.size() < before ? Instant.now().plus(PATIENCE) : until;
                requireTime(until, wanted);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Deque<Long> wanted, Consumer<EvidenceEntered> entry) {
        if (!wanted.isEmpty() && record.offset() == wanted.peek()) {
            wanted.poll();
            entry.accept(wire.codec().decode(record.value(), EvidenceEntered.class));
        }
    }

    private void requireTime(Instant until, Deque<Long> wanted) {
        if (Instant.now().isAfter(until)) {
            throw new LogUnreadableException(log.topic(), wanted.peek());
        }
    }
}
