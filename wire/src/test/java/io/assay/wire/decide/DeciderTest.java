package io.assay.wire.decide;

import static io.assay.wire.decide.DeskEvents.AT;
import static io.assay.wire.decide.DeskEvents.MODEL;
import static io.assay.wire.decide.DeskEvents.approval;
import static io.assay.wire.decide.DeskEvents.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ApprovalGiven;
import io.assay.events.ModelRefused;
import io.assay.events.ModelSubmitted;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private final Topics topics = Topics.declared();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EmbeddedSchemaRegistry schemas;
    private Wire wire;
    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        schemas = EmbeddedSchemaRegistry.inMemory();
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("registry", topics, new AvroCodec(registry), meters, new Traces(OpenTelemetry.noop()));
        driver = new TopologyTestDriver(topology(), configuration());
    }

    @AfterEach
    void close() {
        driver.close();
        schemas.close();
    }

    @Test
    void saysAFactWithTheIdThatItsCauseDetermines() {
        var heard = submission("1.0.0", "no");

        hear(heard);

        var record = said().getFirst();
        var meta = Metas.of(event(record));
        assertThat(meta.getEventId()).isEqualTo(EventIds.of(Metas.of(heard).getEventId(), "ModelRefused", 0));
        assertThat(meta.getCausationId()).isEqualTo(Metas.of(heard).getEventId());
        assertThat(meta.getActor()).isEqualTo("service:registry");
        assertThat(meta.getSequence()).isEqualTo(1);
        assertThat(EventHeaders.text(record.headers(), "ce_id")).isEqualTo(meta.getEventId());
    }

    @Test
    void countsWhatItSaysOfOneModel() {
        hear(submission("1.0.0", "no"));

        hear(submission("1.0.1", "no, again"));

        assertThat(said()).extracting(r -> Metas.of(event(r)).getSequence()).containsExactly(1L, 2L);
    }

    @Test
    void isSilentOnADuplicateAndCountsIt() {
        hear(submission("1.0.0", "no"));

        hear(submission("1.0.0", "no"));

        assertThat(said()).hasSize(1);
        assertThat(meters.get("modelops.events.duplicates").counter().count()).isEqualTo(1);
    }

    @Test
    void keepsWhatCameBeforeItsCauseAndResumesIt() {
        hear(approval("1.0.0", "early"));

        hear(submission("1.0.0", "no"));

        assertThat(said()).extracting(r -> words(event(r))).containsExactly("no", "thanks");
        assertThat(dead()).isEmpty();
    }

    @Test
    void buriesWhatWaitedTooLong() {
        hear(approval("1.0.0", "early"));

        driver.advanceWallClockTime(Duration.between(AT, Instant.now()).plus(Duration.ofDays(2)));

        assertThat(dead()).singleElement()
                .satisfies(r -> assertThat(cause(r)).contains("waited longer than PT24H for a submission"));
    }

    @Test
    void buriesPoisonAloneAndSaysWhereItLay() {
        hear(submission("1.0.0", "no"));
        byte[] poison = {1, 2, 3};

        pipe(topics.nameOf(ModelSubmitted.class), MODEL, poison);

        hear(submission("1.0.1", "no, again"));
        assertThat(said()).hasSize(2);
        assertThat(dead()).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo(poison);
            assertThat(EventHeaders.text(r.headers(), DeadLetter.ORIGIN_TOPIC)).isEqualTo(topics.nameOf(ModelSubmitted.class));
            assertThat(EventHeaders.text(r.headers(), DeadLetter.ORIGIN_OFFSET)).isEqualTo("1");
        });
    }

    @Test
    void buriesATombstoneAndAWrongKey() {
        pipe(topics.nameOf(ModelSubmitted.class), MODEL, null);

        pipe(topics.nameOf(ModelSubmitted.class), "retail/other",
                wire.codec().encode(topics.nameOf(ModelSubmitted.class), submission("1.0.0", "no")));

        assertThat(dead()).extracting(DeciderTest::cause)
                .satisfiesExactly(c -> assertThat(c).contains("tombstone"), c -> assertThat(c).contains("key it by the model id"));
    }

    @Test
    void buriesWhatWouldLeadToAnOversizeEventAndForgetsNothingElse() {
        hear(submission("1.0.0", "x".repeat(600_000)));

        hear(approval("1.0.0", "still nothing to approve"));

        assertThat(said()).isEmpty();
        assertThat(dead()).singleElement().satisfies(r -> assertThat(cause(r)).contains("524,288"));
    }

    @Test
    void buriesARefusalAndABug() {
        hear(submission("1.0.0", "bug"));
        hear(submission("1.0.0", "no"));

        hear(approval("1.0.0", "never"));

        assertThat(dead()).extracting(DeciderTest::cause)
                .satisfiesExactly(c -> assertThat(c).contains("a bug"), c -> assertThat(c).isEqualTo("it is never approved"));
    }

    @Test
    void hearsADeadLetterAgainWhenItIsReplayed() {
        var never = approval("1.0.0", "early");
        hear(never);
        driver.advanceWallClockTime(Duration.between(AT, Instant.now()).plus(Duration.ofDays(2)));
        var letter = dead().getFirst();
        hear(submission("1.0.0", "no"));

        input(topics.replayOf("registry")).pipeInput(new TestRecord<>(MODEL, letter.value(), letter.headers(), AT));

        assertThat(said()).extracting(r -> words(event(r))).containsExactly("no", "thanks");
    }

    @Test
    void handsOnTheTrace() {
        var record = record(submission("1.0.0", "no"));
        EventHeaders.put(record.headers(), "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        input(topics.nameOf(ModelSubmitted.class)).pipeInput(record);

        assertThat(EventHeaders.text(said().getFirst().headers(), "traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    private Topology topology() {
        var builder = new StreamsBuilder();
        var heard = builder.stream(
                List.of(topics.nameOf(ModelSubmitted.class), topics.nameOf(ApprovalGiven.class), topics.replayOf("registry")),
                Consumed.with(Serdes.String(), Serdes.ByteArray()));
        var destinations = List.of(topics.nameOf(ModelRefused.class), topics.deadLettersOf("registry"));
        var said = new Decider<>(wire, "desk", new Desk(), Desk::decide).decide(heard, destinations);
        for (int i = 0; i < said.length; i++) {
            said[i].to(destinations.get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return builder.build();
    }

    private static Properties configuration() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "decider-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }

    private void hear(SpecificRecord event) {
        input(wire.topicOf(event)).pipeInput(record(event));
    }

    private TestRecord<String, byte[]> record(SpecificRecord event) {
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        return new TestRecord<>(MODEL, bytes, EventHeaders.of(event, MODEL), AT);
    }

    private void pipe(String topic, String key, byte[] value) {
        input(topic).pipeInput(key, value, AT);
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private List<TestRecord<String, byte[]>> said() {
        return read(topics.nameOf(ModelRefused.class));
    }

    private List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("registry"));
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
    }

    private ModelRefused event(TestRecord<String, byte[]> record) {
        return wire.codec().decode(record.value(), ModelRefused.class);
    }

    private static String words(ModelRefused refused) {
        return refused.getReasons().getFirst().getProblem();
    }

    private static String cause(TestRecord<String, byte[]> letter) {
        return EventHeaders.text(letter.headers(), DeadLetter.CAUSE);
    }
}
