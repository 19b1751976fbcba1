package io.assay.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Registrations as JSON in a compacted topic, keyed by subject and version. */
final class SchemaTopic implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final String bootstrapServers;
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    SchemaTopic(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        create();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void write(Registration registration) {
        var record = new ProducerRecord<>(
                topic, registration.subject() + "/" + registration.version(), json.writeValueAsBytes(registration));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the schema could not be kept: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping a schema", e);
        }
    }

    /** What is registered, the latest of each subject and version: a topic that is not compacted yet may repeat itself. */
    List<Registration> read() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).get(partitions.getFirst());
            Map<String, Registration> read = new LinkedHashMap<>();
            while (consumer.position(partitions.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(r -> read.put(r.key(), json.readValue(new String(r.value(), StandardCharsets.UTF_8), Registration.class)));
            }
            return List.copyOf(read.values());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void create() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var wanted = new NewTopic(topic, 1, (short) 1)
                    .configs(Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime"));
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic + " cannot be created: " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + topic, e);
        }
    }
}
