package io.assay.wire;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.config.TopicsAtStart;
import io.assay.wire.config.WireSettings.TopicSettings;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A real broker with every declared topic, and a schema registry with every schema. */
public final class Estate implements AutoCloseable {

    public static final short PARTITIONS = 2;

    public final Topics topics = Topics.declared();
    public final EmbeddedKafka kafka;
    public final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    public final KafkaTemplate<String, byte[]> kafkaTemplate;
    private final AvroCodec codec = new AvroCodec(registry());

    private Estate(Path data) {
        kafka = EmbeddedKafka.start(data, 0);
        kafkaTemplate = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "retry.backoff.ms", 5),
                new StringSerializer(), new ByteArraySerializer()));
        try (Admin admin = admin()) {
            new TopicsAtStart(admin, topics, new TopicSettings("modelops", true, PARTITIONS, (short) 1)).require();
        }
        new Schemas(topics, registry()).register();
    }

    public static Estate in(Path data) {
        return new Estate(data);
    }

    public SchemaRegistry registry() {
        return new SchemaRegistry(schemas.url());
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    public Wire wire(String service) {
        var traces = new Traces(OpenTelemetry.noop());
        return new Wire(service, topics, new AvroCodec(registry()), new SimpleMeterRegistry(), traces);
    }

    public ConsumerFactory<String, byte[]> consumers() {
        return consumers(Map.of());
    }

    /** Consumers as the services have them, with some settings of their own. */
    public ConsumerFactory<String, byte[]> consumers(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false,
                "isolation.level", "read_committed",
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class));
        settings.putAll(more);
        return new DefaultKafkaConsumerFactory<>(settings);
    }

    /** Says an event under its key, as any producer would. */
    public void say(String key, SpecificRecord event) {
        String topic = topics.nameOf(event.getSchema().getName());
        send(new ProducerRecord<>(topic, null, key, codec.encode(topic, event), EventHeaders.of(event, key)));
    }

    /** Says an event in a transaction of its own, as a stream would. */
    public void sayInATransaction(String key, SpecificRecord event) {
        var settings = kafkaTemplate.getProducerFactory().getConfigurationProperties();
        var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        factory.setTransactionIdPrefix("estate");
        String topic = topics.nameOf(event.getSchema().getName());
        new KafkaTemplate<>(factory).executeInTransaction(kafka -> kafka.send(topic, key, codec.encode(topic, event)));
        factory.destroy();
    }

    public void send(ProducerRecord<String, byte[]> record) {
        kafkaTemplate.send(record).join();
    }

    /** Everything that lies in a topic now. */
    public List<ConsumerRecord<String, byte[]>> lyingIn(String topic) {
        try (var consumer = consumers().createConsumer()) {
            var all = consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        kafkaTemplate.destroy();
        schemas.close();
        kafka.close();
    }
}
