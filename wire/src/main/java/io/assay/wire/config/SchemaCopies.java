package io.assay.wire.config;

import io.assay.topics.Topics;
import io.assay.wire.avro.RegisteredSchema;
import io.assay.wire.avro.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies every registered version of the declared schemas, with its id, to the compacted topic {@code <prefix>.schemas.v1}:
 * keyed by subject and version, as the embedded registry keeps them, which can thus stand in for a registry that is lost.
 */
public final class SchemaCopies {

    private static final Duration POLL = Duration.ofMillis(200);

    private final JsonMapper json = new JsonMapper();
    private final Topics topics;
    private final SchemaRegistry registry;

    public SchemaCopies(Topics topics, SchemaRegistry registry) {
        this.topics = topics;
        this.registry = registry;
    }

    /**
     * Writes what is not there yet, and returns how many that were, once the broker has them all.
     *
     * @throws TopicsNotReadyException when the topic is missing
     */
    public int write(Consumer<String, byte[]> consumer, Producer<String, byte[]> producer) {
        Map<String, RegisteredSchema> there = read(consumer);
        List<RegisteredSchema> missing = Schemas.subjects(topics)
                .flatMap(subject -> registry.versions(subject).stream())
                .filter(schema -> !schema.equals(there.get(key(schema))))
                .toList();
        var sent = missing.stream()
                .map(s -> producer.send(new ProducerRecord<>(topics.schemasTopic(), key(s), json.writeValueAsBytes(s))))
                .toList();
        sent.forEach(SchemaCopies::await);
        return missing.size();
    }

    /** The copies by key, the latest of each. */
    Map<String, RegisteredSchema> read(Consumer<String, byte[]> consumer) {
        var partition = new TopicPartition(topics.schemasTopic(), 0);
        if (consumer.partitionsFor(partition.topic()).isEmpty()) {
            throw new TopicsNotReadyException(
                    List.of("topic " + partition.topic() + " does not exist: run `assay topics create`"));
        }
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        Map<String, RegisteredSchema> copies = new HashMap<>();
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(r -> copies.put(r.key(), json.readValue(r.value(), RegisteredSchema.class)));
        }
        return copies;
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a schema could not be copied: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while copying schemas", e);
        }
    }

    private static String key(RegisteredSchema schema) {
        return schema.subject() + "/" + schema.version();
    }
}
