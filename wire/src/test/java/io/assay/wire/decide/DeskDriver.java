package io.assay.wire.decide;

import static io.assay.wire.decide.DeskEvents.AT;
import static io.assay.wire.decide.DeskEvents.MODEL;

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
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
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

/** The desk's topology under Kafka's test driver, with a real codec and registry. */
final class DeskDriver implements AutoCloseable {

    final Topics topics = Topics.declared();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Wire wire;
    final Desk desk = new Desk();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final TopologyTestDriver driver;

    DeskDriver(OpenTelemetry telemetry) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("registry", topics, new AvroCodec(registry), meters, new Traces(telemetry));
        driver = new TopologyTestDriver(topology(wire, desk), configuration(), AT);
    }

    /** What the desk hears, decides and says. */
    static Topology topology(Wire wire) {
        return topology(wire, new Desk());
    }

    private static Topology topology(Wire wire, Desk desk) {
        Topics topics = wire.topics();
        var builder = new StreamsBuilder();
        var heard = builder.stream(
                List.of(topics.nameOf(ModelSubmitted.class), topics.nameOf(ApprovalGiven.class), topics.replayOf("registry")),
                Consumed.with(Serdes.String(), Serdes.ByteArray()));
        var destinations = List.of(topics.nameOf(ModelRefused.class), topics.deadLettersOf("registry"));
        var said = new Decider<>(wire, "desk", desk, Desk::decide).decide(heard, destinations);
        for (int i = 0; i < said.length; i++) {
            said[i].to(destinations.get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return builder.build();
    }

    void hear(SpecificRecord event) {
        input(wire.topicOf(event)).pipeInput(record(event));
    }

    TestRecord<String, byte[]> record(SpecificRecord event) {
        byte[] bytes = wire.codec().encode(wire.topicOf(event), event);
        return new TestRecord<>(MODEL, bytes, EventHeaders.of(event, MODEL), AT);
    }

    void pipe(String topic, String key, byte[] value) {
        input(topic).pipeInput(key, value, AT);
    }

    /** Lets the operator put a dead letter back. */
    void replay(TestRecord<String, byte[]> letter) {
        input(topics.replayOf("registry")).pipeInput(new TestRecord<>(letter.key(), letter.value(), letter.headers(), AT));
    }

    void waitFor(Duration time) {
        driver.advanceWallClockTime(time);
    }

    TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    List<TestRecord<String, byte[]>> said() {
        return read(topics.nameOf(ModelRefused.class));
    }

    List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("registry"));
    }

    ModelRefused event(TestRecord<String, byte[]> record) {
        return wire.codec().decode(record.value(), ModelRefused.class);
    }

    String words(TestRecord<String, byte[]> said) {
        return event(said).getReasons().getFirst().getProblem();
    }

    static String cause(TestRecord<String, byte[]> letter) {
        return EventHeaders.text(letter.headers(), DeadLetter.CAUSE);
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
    }

    private static Properties configuration() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "decider-" + UUID.randomUUID());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return properties;
    }
}
