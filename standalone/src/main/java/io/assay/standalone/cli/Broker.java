package io.assay.standalone.cli;

import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where Kafka and the schema registry answer. */
final class Broker {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SPRING_KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "Kafka's bootstrap servers (SPRING_KAFKA_BOOTSTRAP_SERVERS; ${DEFAULT-VALUE}).")
    private String kafka;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "${env:SCHEMA_REGISTRY_URL:-http://127.0.0.1:8085}",
            description = "The schema registry (SCHEMA_REGISTRY_URL; ${DEFAULT-VALUE}).")
    private URI schemas;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = "${env:ASSAY_TOPICS_PREFIX:-modelops}",
            description = "First part of every topic's name (ASSAY_TOPICS_PREFIX; ${DEFAULT-VALUE}).")
    private String prefix;

    @Option(
            names = "--kafka-client",
            paramLabel = "FILE",
            defaultValue = "${env:ASSAY_KAFKA_CLIENT}",
            description = "Further properties of Kafka clients, e.g. security.protocol and sasl.jaas.config (ASSAY_KAFKA_CLIENT).",
            showDefaultValue = Visibility.NEVER)
    private Path client;

    Topics topics() {
        return Topics.declared().under(prefix);
    }

    /** Where clients connect, and as whom. */
    Map<String, Object> client(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", kafka);
        if (client != null) {
            var file = new Properties();
            try (Reader reader = Files.newBufferedReader(client)) {
                file.load(reader);
            } catch (IOException e) {
                throw new CommandFailedException(client + " cannot be read; give --kafka-client a file of Kafka client properties");
            }
            file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
        }
        return settings;
    }

    String schemaRegistryUrl() {
        return schemas.toString();
    }

    SchemaRegistry schemaRegistry() {
        return new SchemaRegistry(schemas);
    }

    Wire wire() {
        var codec = new AvroCodec(schemaRegistry());
        return new Wire("cli", topics(), codec, new SimpleMeterRegistry(), new Traces(OpenTelemetry.noop()));
    }

    Admin admin() {
        return Admin.create(client(Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000)));
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                client(Map.of("acks", "all", "max.block.ms", 10_000)), new StringSerializer(), new ByteArraySerializer());
    }

    ConsumerFactory<String, byte[]> consumers() {
        return new DefaultKafkaConsumerFactory<>(
                client(Map.of(
                        "isolation.level", "read_committed",
                        "default.api.timeout.ms", 10_000,
                        "enable.auto.commit", false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
