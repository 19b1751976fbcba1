package io.assay.registry.stream;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.UseCaseRegistered;
import io.assay.registry.domain.Governance;
import io.assay.registry.domain.Need;
import io.assay.registry.domain.Policy;
import io.assay.registry.domain.Registry;
import io.assay.registry.domain.Rulebook;
import io.assay.signing.SigningSettings;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Destinations;
import io.assay.wire.config.Schemas;
import io.assay.wire.decide.Patience;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The registry's topology with the bindings of its settings file, without a broker. */
final class Stage implements AutoCloseable {

    final Topics topics = Topics.declared();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private static final Rulebook RULEBOOK =
            new Governance.Plain(Map.of("credit-decision", Map.of("large", "high")));

    private final StandardEnvironment environment = environment();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire;
    private final TopologyTestDriver driver;

    Stage() {
        this(new SigningSettings(null, null, false));
    }

    Stage(SigningSettings signing) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("registry", topics, new AvroCodec(registry), meters, new Traces(OpenTelemetry.noop()));
        driver = new TopologyTestDriver(topology(new Seals(signing)), configuration());
    }

    void hear(SpecificRecord event) {
        hear(event, Submitted.AT);
    }

    void hear(SpecificRecord event, Instant at) {
        String key = event instanceof UseCaseRegistered useCase ? useCase.getUseCaseId() : Submitted.MODEL;
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        pipe(wire.topicOf(event), new TestRecord<>(key, bytes, EventHeaders.of(event, key), at));
    }

    void pipe(String topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    <E extends SpecificRecord> List<E> said(Class<E> type) {
        return read(topics.nameOf(type)).stream()
                .map(r -> wire.codec().decode(r.value(), type))
                .toList();
    }

    /** More time passes than anything waits. */
    void patienceEnds() {
        driver.advanceWallClockTime(Duration.between(Submitted.AT, Instant.now()).plusDays(2));
    }

    List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("registry"));
    }

    List<String> causesOfDeath() {
        return dead().stream()
                .map(r -> EventHeaders.text(r.headers(), "assay_cause"))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private Topology topology(Seals seals) {
        var builder = new StreamsBuilder();
        var consumed = Consumed.with(Serdes.String(), Serdes.ByteArray());
        var heard = builder.stream(List.of(binding("in-0").split(",")), consumed);
        var destinations = new Destinations(environment);
        var said = new RegistryStreams(seals)
                .registerModel(wire, new Registry(policy(), RULEBOOK), destinations, Patience.STANDARD)
                .apply(heard)
                .apply(table(builder, "in-1", RegistryStreams.USE_CASES))
                .apply(table(builder, "in-2", RegistryStreams.DATA_SETS))
                .apply(table(builder, "in-3", RegistryStreams.RECALLS));
        List<String> topicsSaid = new ArrayList<>(destinations.of("registerModel"));
        for (int i = 0; i < said.length; i++) {
            said[i].to(topicsSaid.get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return builder.build();
    }

    private GlobalKTable<String, byte[]> table(StreamsBuilder builder, String input, String store) {
        return builder.globalTable(
                binding(input),
                Consumed.with(Serdes.String(), Serdes.ByteArray()),
                Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(store));
    }

    private String binding(String name) {
        return environment.getRequiredProperty("spring.cloud.stream.bindings.registerModel-" + name + ".destination");
    }

    private static Policy policy() {
        List<Need> needed = List.of(new Need("validator", 1), new Need("risk-officer", 1));
        return Governance.of(
                "assay:sha256/" + "e".repeat(64), Governance.tier("high", List.of(), needed, List.of("prod")));
    }

    private static Properties configuration() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "registry-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, ownFolder());
        properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return properties;
    }

    private static String ownFolder() {
        try {
            return Files.createTempDirectory("registry-stage").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandardEnvironment environment() {
        var environment = new StandardEnvironment();
        for (String file : List.of("registry.yml", "wire.yml")) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return environment;
    }
}
