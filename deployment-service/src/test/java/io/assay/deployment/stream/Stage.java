package io.assay.deployment.stream;

import static io.assay.deployment.CreditRisk.MODEL;
import static io.assay.deployment.CreditRisk.NOON;

import io.assay.deployment.TestKeys;
import io.assay.deployment.domain.Deployment;
import io.assay.deployment.domain.Fallback;
import io.assay.deployment.domain.Policy;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ArtefactRecalled;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The topology with the bindings of the service's own settings file, without a broker. */
final class Stage implements AutoCloseable {

    final Topics topics = Topics.declared();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire;
    private final TopologyTestDriver driver;

    Stage() {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("deployment", topics, new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
        driver = new TopologyTestDriver(topology(), configuration());
    }

    void twice(SpecificRecord event) {
        hear(event);
        hear(event);
    }

    void hear(SpecificRecord event) {
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        String key = event instanceof ArtefactRecalled recalled ? recalled.getArtefactDigest() : MODEL;
        var record = new TestRecord<>(key, bytes, EventHeaders.of(event, key), NOON);
        driver.createInputTopic(wire.topicOf(event), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    /** Seconds go by. */
    void passes(int seconds) {
        driver.advanceWallClockTime(Duration.ofSeconds(seconds));
    }

    void pipe(String topic, byte[] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer()).pipeInput(MODEL, value, NOON);
    }

    <E extends SpecificRecord> List<E> said(Class<E> type) {
        return read(topics.nameOf(type)).stream().map(r -> wire.codec().decode(r.value(), type)).toList();
    }

    List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("deployment"));
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

    private Topology topology() {
        var environment = bindings();
        var destinations = new Destinations(environment);
        var rules = new Policy.Tier(Map.of("validator", 1, "risk-officer", 1), Map.of(), Map.of());
        var policy = new Policy("low", Map.of("high", rules), List.of(),
                Map.of("prod", new Policy.ForEnvironment(false, true, Fallback.NONE, Fallback.HUMAN_REVIEW)),
                new Policy.BreakGlass(List.of("operator", "risk-officer"), Duration.ofHours(1)));
        var heard = environment.getRequiredProperty("spring.cloud.stream.bindings.deployModel-in-0.destination");
        var builder = new StreamsBuilder();
        var bytes = Consumed.with(Serdes.String(), Serdes.ByteArray());
        GlobalKTable<String, byte[]> recalls = builder.globalTable(
                environment.getRequiredProperty("spring.cloud.stream.bindings.deployModel-in-1.destination"),
                bytes,
                Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(DeploymentStreams.RECALLS));
        var said = new DeploymentStreams()
                .deployModel(wire, new Deployment(policy, TestKeys.signatures()), destinations, Patience.STANDARD)
                .apply(builder.stream(List.of(heard.split(",")), bytes), recalls);
        for (int i = 0; i < said.length; i++) {
            said[i].to(destinations.of("deployModel").get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return builder.build();
    }

    private static StandardEnvironment bindings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("deployment.yml"));
        Properties properties = yaml.getObject();
        properties.put("assay.topics.prefix", "modelops");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new PropertiesPropertySource("deployment", properties));
        return environment;
    }

    private static Properties configuration() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "deployment-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
