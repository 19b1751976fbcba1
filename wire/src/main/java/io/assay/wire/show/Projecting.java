package io.assay.wire.show;

import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows a batch and moves the position in one transaction; a position that is elsewhere sends it back there, and is looked
 * for while nothing is heard too: a restored database catches up though nobody speaks.
 */
final class Projecting
        implements BatchConsumerAwareMessageListener<String, byte[]>, ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(Projecting.class);

    private final Wire wire;
    private final EventTypes types;
    private final TransactionTemplate transactions;
    private final Positions positions;
    private final Consumer<List<Told>> show;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    Projecting(Wire wire, TransactionTemplate transactions, Positions positions, Consumer<List<Told>> show) {
        this.wire = wire;
        this.types = wire.types();
        this.transactions = transactions;
        this.positions = positions;
        this.show = show;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        Map<TopicPartition, Long> kept = positions.all();
        assignments.keySet().forEach(partition ->
                callback.seek(partition.topic(), partition.partition(), moveTo(partition, kept)));
    }

    @Override
    public void onIdleContainer(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        try {
            Map<TopicPartition, Long> kept = positions.all();
            assignments.keySet().stream()
                    .filter(partition -> kept.getOrDefault(partition, 0L) != believed(partition))
                    .forEach(partition ->
                            callback.seek(partition.topic(), partition.partition(), moveTo(partition, kept)));
        } catch (DataAccessException e) {
            LOG.atWarn().setCause(e).log("the projection's position cannot be read; it is asked for again");
        }
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> batches = records.stream()
                .collect(Collectors.groupingBy(r -> new TopicPartition(r.topic(), r.partition())));
        Boolean shown = transactions.execute(transaction -> {
            boolean all = batches.entrySet().stream().allMatch(b -> moved(b.getKey(), b.getValue()));
            if (all) {
                show.accept(readable(records));
            } else {
                transaction.setRollbackOnly();
            }
            return all;
        });
        if (Boolean.TRUE.equals(shown)) {
            batches.forEach((partition, batch) -> next.put(partition, after(batch)));
        } else {
            Map<TopicPartition, Long> kept = positions.all();
            consumer.assignment().forEach(partition -> consumer.seek(partition, moveTo(partition, kept)));
        }
    }

    private long moveTo(TopicPartition partition, Map<TopicPartition, Long> kept) {
        next.put(partition, kept.getOrDefault(partition, 0L));
        return next.get(partition);
    }

    private long believed(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Nothing is shown twice: neither what lies before the position, nor what another instance has shown meanwhile. */
    private boolean moved(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) {
        return batch.getFirst().offset() >= believed(partition)
                && positions.move(partition, believed(partition), after(batch));
    }

    private static long after(List<ConsumerRecord<String, byte[]>> batch) {
        return batch.getLast().offset() + 1;
    }

    private List<Told> readable(List<ConsumerRecord<String, byte[]>> records) {
        List<Told> told = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                var event = wire.codec().decode(record.value(), types.in(record.topic()).orElseThrow());
                told.add(new Told(
                        record.topic(), record.partition(), record.offset(), record.key(),
                        Instant.ofEpochMilli(record.timestamp()), event));
            } catch (UndecodableException e) {
                LOG.atWarn().addKeyValue("topic", record.topic()).addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset()).addKeyValue("cause", e.getMessage())
                        .log("not shown; the deciding service has it in its dead letters");
            }
        }
        return told;
    }
}
