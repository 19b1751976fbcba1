package io.assay.validation.stream;

import static io.assay.validation.CreditRisk.MODEL;
import static io.assay.validation.CreditRisk.NOON;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.DatasetRegistered;
import io.assay.signing.SigningKey;
import io.assay.topics.Topics;
import io.assay.validation.domain.Validation;
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
import java.time.Duration;
import java.util.List;
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
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The topology of validation without a broker, at noon, with the bindings of the service's own settings file. */
final class Stage implements AutoCloseable {

    static final SigningKey KEY = SigningKey.create();

    private final Topics topics = Topics.declared();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire;
    private final TopologyTestDriver driver;

    Stage() {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("validation", topics, new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
        driver = new TopologyTestDriver(topology(), configuration(), NOON);
    }

    void poison(Class<? extends SpecificRecord> event, String key) {
        input(topics.nameOf(event)).pipeInput(key, new byte[] {1, 2, 3}, NOON);
    }

    void passes(Duration time) {
        driver.advanceWallClockTime(time);
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
    }

    void twice(SpecificRecord event) {
        twice(MODEL, event);
    }

    void twice(String key, SpecificRecord event) {
        hear(key, event);
        hear(key, event);
    }

    void hear(SpecificRecord event) {
        hear(MODEL, event);
    }

    void hear(String key, SpecificRecord event) {
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        input(wire.topicOf(event)).pipeInput(new TestRecord<>(key, bytes, EventHeaders.of(event, key), NOON));
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    <E extends SpecificRecord> List<E> said(Class<E> type) {
        return read(topics.nameOf(type)).stream().map(r -> wire.codec().decode(r.value(), type)).toList();
    }

    List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("validation"));
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The topology with the bindings of the service's own settings file. */
    private Topology topology() {
        var environment = bindings();
        var destinations = new Destinations(environment);
        var heard = environment.getRequiredProperty("spring.cloud.stream.bindings.validateModel-in-0.destination");
        var builder = new StreamsBuilder();
        var bytes = Consumed.with(Serdes.String(), Serdes.ByteArray());
        var dataSets = builder.globalTable(topics.nameOf(DatasetRegistered.class), bytes,
                Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as("data-sets")
                        .withKeySerde(Serdes.String()).withValueSerde(Serdes.ByteArray()));
        var said = new ValidationStreams(VerdictSeal.with(KEY))
                .validateModel(wire, new Validation(), destinations, Patience.STANDARD)
                .apply(builder.stream(List.of(heard.split(",")), bytes), dataSets);
        for (int i = 0; i < said.length; i++) {
            said[i].to(destinations.of("validateModel").get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return builder.build();
    }

    private static StandardEnvironment bindings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("validation.yml"));
        Properties properties = yaml.getObject();
        properties.put("assay.topics.prefix", "modelops");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new PropertiesPropertySource("validation", properties));
        return environment;
    }

    private static Properties configuration() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "validation-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
