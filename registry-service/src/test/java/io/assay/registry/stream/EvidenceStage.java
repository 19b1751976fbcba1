package io.assay.registry.stream;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.decide.Branches;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.test.TestRecord;

/** The evidence log's topology without a broker; its state is gone with it, as after an abort before the first commit. */
final class EvidenceStage implements AutoCloseable {

    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final String HEARD = "modelops.model-approved.v1";
    private static final EmbeddedSchemaRegistry SCHEMAS = EmbeddedSchemaRegistry.inMemory();

    private final Topics topics = Topics.declared();
    private final Wire wire;
    private final TopologyTestDriver driver;

    EvidenceStage(Path folder, Function<Wire, ProcessorSupplier<String, byte[], String, Outgoing>> publishing) {
        wire = wire();
        driver = new TopologyTestDriver(topology(publishing.apply(wire)), configuration(folder), AT);
    }

    static Wire wire() {
        var registry = new SchemaRegistry(SCHEMAS.url());
        new Schemas(Topics.declared(), registry).register();
        var traces = new Traces(OpenTelemetry.noop());
        return new Wire("registry", Topics.declared(), new AvroCodec(registry), new SimpleMeterRegistry(), traces);
    }

    void said(byte[] key, byte[] value) {
        pipe(HEARD, key, value);
    }

    /** Writes into the log's own topic. */
    void forged(byte[] value) {
        pipe(topics.nameOf(EvidenceEntered.class), null, value);
    }

    void intervalPasses() {
        driver.advanceWallClockTime(INTERVAL);
    }

    List<EvidenceEntered> entered() {
        return read(topics.nameOf(EvidenceEntered.class)).stream()
                .map(r -> wire.codec().decode(r.value(), EvidenceEntered.class))
                .toList();
    }

    List<CheckpointPublished> published() {
        return read(topics.nameOf(CheckpointPublished.class)).stream()
                .map(r -> wire.codec().decode(r.value(), CheckpointPublished.class))
                .toList();
    }

    List<TestRecord<String, byte[]>> dead() {
        return read(topics.deadLettersOf("registry"));
    }

    @Override
    public void close() {
        driver.close();
    }

    private void pipe(String topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, AT));
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private Topology topology(ProcessorSupplier<String, byte[], String, Outgoing> publishing) {
        var builder = new StreamsBuilder();
        String log = topics.nameOf(EvidenceEntered.class);
        var heard = builder.stream(HEARD, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()));
        to(Branches.of(heard.process(() -> new EvidenceEntering(wire)), List.of(log)), List.of(log));
        List<String> said = List.of(topics.nameOf(CheckpointPublished.class), topics.deadLettersOf("registry"));
        var entered = builder.stream(log, Consumed.with(Serdes.String(), Serdes.ByteArray()));
        to(Branches.of(entered.process(publishing), said), said);
        return builder.build();
    }

    private static void to(org.apache.kafka.streams.kstream.KStream<String, byte[]>[] said, List<String> topics) {
        for (int i = 0; i < said.length; i++) {
            said[i].to(topics.get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
    }

    private static Properties configuration(Path folder) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "evidence-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        return properties;
    }
}
