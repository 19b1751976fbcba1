package io.assay.wire.show;

import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows a batch and moves the position in one transaction; a position that is elsewhere sends it back there. */
final class Projecting implements BatchConsumerAwareMessageListener<String, byte[]>, ConsumerAwareRebalanceListener {

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
    public void onPartitionsAssigned(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> seek(consumer, partition));
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
        batches.forEach((partition, batch) -> {
            if (Boolean.TRUE.equals(shown)) {
                next.put(partition, after(batch));
            } else {
                seek(consumer, partition);
            }
        });
    }

    private void seek(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, TopicPartition partition) {
        long position = positions.of(partition);
        next.put(partition, position);
        consumer.seek(partition, position);
    }

    private boolean moved(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) {
        return positions.move(partition, next.getOrDefault(partition, 0L), after(batch));
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
