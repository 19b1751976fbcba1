package io.assay.deployment.stream;

import static io.assay.deployment.CreditRisk.MODEL;
import static io.assay.deployment.CreditRisk.NOON;
import static io.assay.deployment.CreditRisk.approved;
import static io.assay.deployment.CreditRisk.critical;
import static io.assay.deployment.CreditRisk.deploy;
import static io.assay.deployment.CreditRisk.facts;
import static io.assay.deployment.CreditRisk.loaded;
import static io.assay.deployment.CreditRisk.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.domain.Deployment;
import io.assay.deployment.domain.Fallback;
import io.assay.deployment.domain.Policy;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthState;
import io.assay.events.LoadJob;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ServingMode;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Destinations;
import io.assay.wire.config.Schemas;
import io.assay.wire.decide.Patience;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
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
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DeploymentStreamsTest {

    private static final String OLD = "assay:sha256/" + "a".repeat(64);
    private static final String NEW = "assay:sha256/" + "b".repeat(64);

    private final Topics topics = Topics.declared();
    private EmbeddedSchemaRegistry schemas;
    private Wire wire;
    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        schemas = EmbeddedSchemaRegistry.inMemory();
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("deployment", topics, new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
        driver = new TopologyTestDriver(topology(), configuration());
    }

    @AfterEach
    void close() {
        driver.close();
        schemas.close();
    }

    @Test
    void handsOnWhatADeploymentRestsOnWordForWord() {
        lives("1.0.0", OLD, 1);

        assertThat(said(ModelDeployed.class)).singleElement().satisfies(deployed -> {
            assertThat(deployed.getFacts()).isEqualTo(facts(OLD));
            assertThat(deployed.getApprovalId()).isEqualTo(Metas.of(approved("1.0.0", OLD, 1)).getEventId());
            assertThat(deployed.getRegistrationId()).isEqualTo("registration-1.0.0");
            assertThat(deployed.getVerdictId()).isEqualTo("verdict-1.0.0");
            assertThat(deployed.getRequestId()).isEqualTo(Metas.of(deploy("1.0.0")).getEventId());
            assertThat(deployed.getArtefactDigest()).isEqualTo(OLD);
            assertThat(deployed.getEndpoint()).isEqualTo("/environments/prod/v2/models/retail.credit-risk");
            assertThat(deployed.getProfileDigest()).endsWith("0000");
            assertThat(deployed.getTier()).isEqualTo("high");
        });
    }

    @Test
    void rollsBackOnceThoughEverythingIsHeardTwice() {
        lives("1.0.0", OLD, 1);
        lives("1.2.0", NEW, 2);

        twice(critical("1.2.0", 2, 2));
        twice(measured("1.0.0", ServingMode.SHADOW, HealthState.HEALTHY, 1));

        assertThat(said(ModelDeployed.class)).extracting(ModelDeployed::getEpoch).containsExactly(1L, 2L, 3L);
        assertThat(said(ModelRolledBack.class)).singleElement().satisfies(back -> {
            assertThat(back.getVersion()).isEqualTo("1.0.0");
            assertThat(back.getEpoch()).isEqualTo(4);
            assertThat(back.getArtefactDigest()).isEqualTo(OLD);
            assertThat(back.getCauseId()).isEqualTo(Metas.of(critical("1.2.0", 2, 2)).getEventId());
        });
        assertThat(dead()).isEmpty();
    }

    @Test
    void countsItsPublishedWordsWithoutAGap() {
        lives("1.0.0", OLD, 1);

        hear(deploy("9.9.9"));

        var sequences = List.of(
                said(ModelDeployed.class).getFirst().getMeta().getSequence(),
                said(ModelDeploymentFailed.class).getFirst().getMeta().getSequence());
        assertThat(sequences).containsExactly(1L, 2L);
    }

    @Test
    void failsARequestThatIsHeardBeforeTheApprovalAndTakesTheNext() {
        hear(deploy("1.0.0"));

        twice(approved("1.0.0", OLD, 1));

        assertThat(said(ModelDeploymentFailed.class)).singleElement().satisfies(failed ->
                assertThat(failed.getReasons().getFirst().getRemedy()).contains("approved first"));
        assertThat(said(ModelDeployed.class)).isEmpty();
    }

    @Test
    void buriesPoisonAndAnApprovalThatDoesNotHoldAndGoesOn() {
        pipe(topics.nameOf(DeploymentRequested.class), new byte[] {1, 2, 3});
        var alone = ModelApproved.newBuilder(approved("0.9.0", OLD, 1)).setApprovals(List.of()).build();
        hear(alone);

        lives("1.0.0", OLD, 2);

        assertThat(dead()).hasSize(2);
        assertThat(said(ModelDeployed.class)).hasSize(1);
    }

    /** Approved, asked for and loaded, each heard twice. */
    private void lives(String version, String digest, long sequence) {
        twice(approved(version, digest, sequence));
        twice(deploy(version));
        said(LoadJob.class).forEach(job -> twice(loaded(job)));
    }

    private void twice(SpecificRecord event) {
        hear(event);
        hear(event);
    }

    private void hear(SpecificRecord event) {
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        var record = new TestRecord<>(MODEL, bytes, EventHeaders.of(event, MODEL), NOON);
        driver.createInputTopic(wire.topicOf(event), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    private void pipe(String topic, byte[] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer()).pipeInput(MODEL, value, NOON);
    }

    private <E extends SpecificRecord> List<E> said(Class<E> type) {
        return read(topics.nameOf(type)).stream().map(r -> wire.codec().decode(r.value(), type)).toList();
    }

    private List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("deployment"));
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The topology with the bindings of the service's own settings file. */
    private org.apache.kafka.streams.Topology topology() {
        var environment = bindings();
        var destinations = new Destinations(environment);
        var policy = new Policy("low", Map.of("high", 2),
                Map.of("prod", new Policy.ForEnvironment(false, true, Fallback.NONE)));
        var heard = environment.getRequiredProperty("spring.cloud.stream.bindings.deployModel-in-0.destination");
        var builder = new StreamsBuilder();
        var said = new DeploymentStreams()
                .deployModel(wire, new Deployment(policy), destinations, Patience.STANDARD)
                .apply(builder.stream(List.of(heard.split(",")), Consumed.with(Serdes.String(), Serdes.ByteArray())));
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
