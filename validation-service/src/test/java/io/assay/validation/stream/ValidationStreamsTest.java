package io.assay.validation.stream;

import static io.assay.validation.CreditRisk.HOLD_OUT;
import static io.assay.validation.CreditRisk.MODEL;
import static io.assay.validation.CreditRisk.NOON;
import static io.assay.validation.CreditRisk.holdOut;
import static io.assay.validation.CreditRisk.registered;
import static io.assay.validation.CreditRisk.revalidation;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.DatasetRegistered;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelValidated;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.topics.Topics;
import io.assay.validation.domain.Validation;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Destinations;
import io.assay.wire.config.Schemas;
import io.assay.wire.decide.Patience;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class ValidationStreamsTest {

    private static final String BYTES = "assay:sha256/" + "a".repeat(64);
    private static final String DATA = "assay:sha256/" + "b".repeat(64);

    private final Topics topics = Topics.declared();
    private EmbeddedSchemaRegistry schemas;
    private Wire wire;
    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        schemas = EmbeddedSchemaRegistry.inMemory();
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("validation", topics, new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
        driver = new TopologyTestDriver(topology(), configuration(), NOON);
    }

    @AfterEach
    void close() {
        driver.close();
        schemas.close();
    }

    @Test
    void asksForAJudgementOnExactlyWhatWasRegistered() {
        twice(HOLD_OUT, holdOut(DATA));

        twice(registered("1.0.0", BYTES));

        assertThat(said(ValidationJob.class)).singleElement().satisfies(job -> {
            assertThat(job.getFacts()).isEqualTo(registered("1.0.0", BYTES).getFacts());
            assertThat(job.getRegistrationId()).isEqualTo(Metas.of(registered("1.0.0", BYTES)).getEventId());
            assertThat(job.getRequestId()).isNull();
            assertThat(job.getTier()).isEqualTo("high");
            assertThat(job.getData().getFirst().getDigest()).isEqualTo(DATA);
            assertThat(job.getData().getFirst().getColumns()).isEqualTo(holdOut(DATA).getColumns());
        });
    }

    @Test
    void resumesOnceTheDataSetIsKnown() {
        twice(registered("1.0.0", BYTES));
        assertThat(said(ValidationJob.class)).isEmpty();

        twice(HOLD_OUT, holdOut(DATA));
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(said(ValidationJob.class)).hasSize(1);
        assertThat(dead()).isEmpty();
    }

    @Test
    void resumesWhatWaitedThroughALongOutageBeforeItsPatienceEnds() {
        twice(registered("1.0.0", BYTES));
        twice(HOLD_OUT, holdOut(DATA));

        driver.advanceWallClockTime(Duration.ofDays(2));

        assertThat(said(ValidationJob.class)).hasSize(1);
        assertThat(dead()).isEmpty();
    }

    @Test
    void buriesARegistrationWhoseDataSetNeverComes() {
        hear(registered("1.0.0", BYTES));

        driver.advanceWallClockTime(Duration.ofDays(2));

        assertThat(dead()).hasSize(1);
    }

    @Test
    void waitsForAGoodRecordWhereADataSetsRecordIsPoison() {
        input(topics.nameOf(DatasetRegistered.class)).pipeInput(HOLD_OUT, new byte[] {1, 2, 3}, NOON);
        twice(registered("1.0.0", BYTES));

        twice(HOLD_OUT, holdOut(DATA));
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(said(ValidationJob.class)).hasSize(1);
        assertThat(dead()).isEmpty();
    }

    @Test
    void handsOnTheFirstResultWordForWord() {
        twice(HOLD_OUT, holdOut(DATA));
        twice(registered("1.0.0", BYTES));
        var job = said(ValidationJob.class).getFirst();

        twice(done(job, Verdict.PASSED, "first"));
        twice(done(job, Verdict.FAILED, "second"));

        assertThat(said(ModelValidated.class)).singleElement().satisfies(validated -> {
            assertThat(validated.getVerdict()).isEqualTo(Verdict.PASSED);
            assertThat(validated.getBecause()).isEqualTo("first");
            assertThat(validated.getMetrics()).isEqualTo(done(job, Verdict.PASSED, "first").getMetrics());
            assertThat(validated.getSeed()).isEqualTo(job.getSeed());
            assertThat(validated.getMeta().getSequence()).isEqualTo(1);
            assertThat(validated.getMeta().getActor()).isEqualTo("service:validation");
        });
        assertThat(dead()).isEmpty();
    }

    @Test
    void judgesAgainOnRequestThoughItWasHeardFirst() {
        var request = revalidation("1.0.0", "the bureau changed its data");
        twice(request);

        twice(HOLD_OUT, holdOut(DATA));
        twice(registered("1.0.0", BYTES));

        assertThat(said(ValidationJob.class)).extracting(ValidationJob::getRequestId)
                .containsExactly(null, Metas.of(request).getEventId());
    }

    @Test
    void countsEverySubmissionThatTheHoldOutJudges() {
        hear(HOLD_OUT, holdOut(DATA));

        twice(registered("1.0.0", BYTES));
        twice(registered("1.1.0", BYTES));

        assertThat(said(ValidationJob.class)).extracting(ValidationJob::getTimesJudged).containsExactly(1L, 2L);
    }

    @Test
    void buriesPoisonAndAnUnaskedResultAndGoesOn() {
        hear(HOLD_OUT, holdOut(DATA));
        input(topics.nameOf(ModelRegistered.class)).pipeInput(MODEL, new byte[] {1, 2, 3}, NOON);
        hear(registered("1.0.0", BYTES));
        var job = said(ValidationJob.class).getFirst();
        hear(ValidationDone.newBuilder(done(job, Verdict.PASSED, "forged")).setVersion("9.9.9").build());

        hear(done(job, Verdict.PASSED, "true"));

        assertThat(said(ModelValidated.class)).extracting(ModelValidated::getBecause).containsExactly("true");
        assertThat(dead()).hasSize(2);
    }

    @Test
    void refusesAResultWhoseVerdictIsUnknown() {
        hear(HOLD_OUT, holdOut(DATA));
        hear(registered("1.0.0", BYTES));
        var job = said(ValidationJob.class).getFirst();

        hear(done(job, Verdict.UNKNOWN, "who knows"));

        assertThat(said(ModelValidated.class)).isEmpty();
        assertThat(dead()).hasSize(1);
    }

    private static ValidationDone done(ValidationJob job, Verdict verdict, String because) {
        return ValidationDone.newBuilder()
                .setMeta(Metas.root(EventIds.root(job.getMeta().getEventId(), because), NOON, "service:validation-worker"))
                .setModelId(MODEL)
                .setVersion(job.getVersion())
                .setRegistrationId(job.getRegistrationId())
                .setRequestId(job.getRequestId())
                .setTier(job.getTier())
                .setVerdict(verdict)
                .setBecause(because)
                .setMetrics(Map.of("auc", 0.79))
                .setRows(24_000)
                .setArtefactDigest(BYTES)
                .setPolicyDigest(DATA)
                .setSeed(job.getSeed())
                .build();
    }

    private void twice(SpecificRecord event) {
        twice(MODEL, event);
    }

    private void twice(String key, SpecificRecord event) {
        hear(key, event);
        hear(key, event);
    }

    private void hear(SpecificRecord event) {
        hear(MODEL, event);
    }

    private void hear(String key, SpecificRecord event) {
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        input(wire.topicOf(event)).pipeInput(new TestRecord<>(key, bytes, EventHeaders.of(event, key), NOON));
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private <E extends SpecificRecord> List<E> said(Class<E> type) {
        return read(topics.nameOf(type)).stream().map(r -> wire.codec().decode(r.value(), type)).toList();
    }

    private List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("validation"));
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
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
        var said = new ValidationStreams()
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
