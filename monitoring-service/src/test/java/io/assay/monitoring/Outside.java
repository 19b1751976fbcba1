package io.assay.monitoring;

import io.assay.events.HealthMeasured;
import io.assay.events.ModelHealthChanged;
import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.event.EventHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Whoever stands outside of monitoring: speaks to it through the broker and hears what it says, whether it runs or not. */
final class Outside implements AutoCloseable {

    final List<HealthMeasured> measured = new ArrayList<>();
    final List<ModelHealthChanged> changed = new ArrayList<>();
    final List<PredictionsServed> served = new ArrayList<>();
    final List<OutcomesObserved> outcomes = new ArrayList<>();
    final List<ConsumerRecord<String, byte[]>> dead = new ArrayList<>();
    private final Topics topics = Topics.declared();
    private final AvroCodec codec;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Outside(String servers, URI registry, int partitions) {
        codec = new AvroCodec(new SchemaRegistry(registry));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = List.of(
                        topics.nameOf(HealthMeasured.class), topics.nameOf(ModelHealthChanged.class), topics.nameOf(PredictionsServed.class),
                        topics.nameOf(OutcomesObserved.class), deadLetters())
                .stream()
                .flatMap(topic -> IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    void say(String key, SpecificRecord event) {
        String topic = topics.nameOf(event.getSchema().getName());
        send(new ProducerRecord<>(topic, null, key, codec.encode(topic, event), EventHeaders.of(event, key)));
    }

    /** Answers where the record lies, once the broker has it. */
    RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Hears what has been said since. */
    void listen() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().equals(deadLetters())) {
                dead.add(record);
            } else if (record.topic().equals(topics.nameOf(OutcomesObserved.class))) {
                outcomes.add(codec.decode(record.value(), OutcomesObserved.class));
            } else if (record.topic().equals(topics.nameOf(PredictionsServed.class))) {
                heard(record);
            } else if (record.topic().equals(topics.nameOf(HealthMeasured.class))) {
                measured.add(codec.decode(record.value(), HealthMeasured.class));
            } else {
                changed.add(codec.decode(record.value(), ModelHealthChanged.class));
            }
        }
    }

    /** What the service itself served; others may have said it otherwise. */
    private void heard(ConsumerRecord<String, byte[]> record) {
        if (record.value().length > Integer.BYTES) {
            served.add(codec.decode(record.value(), PredictionsServed.class));
        }
    }

    /** Each window as it was measured last. */
    Collection<HealthMeasured> latest() {
        Map<String, HealthMeasured> latest = new HashMap<>();
        measured.forEach(health -> latest.merge(health.getVersion() + health.getMode() + health.getWindowFrom(), health,
                (one, other) -> one.getRevision() > other.getRevision() ? one : other));
        return latest.values();
    }

    /** All rows that the latest measurements of all windows hold. */
    long rows() {
        return latest().stream().mapToLong(h -> h.getRows() + h.getLate() + h.getAstray()).sum();
    }

    private String deadLetters() {
        return topics.deadLettersOf("monitoring");
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
