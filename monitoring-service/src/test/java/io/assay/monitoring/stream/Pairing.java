package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.NOON;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.DataColumn;
import io.assay.events.PayloadLogged;
import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology that pairs, without a broker. */
final class Pairing implements AutoCloseable {

    static final PairingTime TIME = new PairingTime(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMillis(100));

    private final Topics topics = Topics.declared();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire;
    private final TopologyTestDriver driver;
    private final List<PredictionsServed> served = new ArrayList<>();
    private final List<TestRecord<String, byte[]>> dead = new ArrayList<>();
    private Instant now = NOON;

    Pairing(Path folder) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("monitoring", topics, new AvroCodec(registry), new SimpleMeterRegistry(), new Traces(OpenTelemetry.noop()));
        driver = new Cast(wire, folder, null, Stage.TIMING).pairing(TIME);
    }

    Pairing hear(PayloadLogged half) {
        String key = half.getSource() + "|" + half.getPayloadId();
        String topic = wire.topicOf(half);
        Pipes.pipe(driver, topic, new TestRecord<>(key, wire.codec().encode(topic, half), EventHeaders.of(half, key), now));
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    List<PredictionsServed> served() {
        Pipes.drained(driver, topics.nameOf(PredictionsServed.class)).forEach(record ->
                served.add(wire.codec().decode(record.value(), PredictionsServed.class)));
        return served;
    }

    List<TestRecord<String, byte[]>> dead() {
        dead.addAll(Pipes.drained(driver, topics.deadLettersOf("monitoring")));
        return dead;
    }

    static PayloadLogged request(String id, int rows) {
        return half(id, "request", rows, "income", NOON);
    }

    static PayloadLogged response(String id, int rows) {
        return half(id, "response", rows, "probability", NOON.plusMillis(250));
    }

    private static PayloadLogged half(String id, String half, int rows, String column, Instant at) {
        var values = DataColumn.newBuilder().setName(column).setNumbers(Collections.nCopies(rows, 0.5)).build();
        return PayloadLogged.newBuilder()
                .setMeta(Metas.root(id + half, at, "tool:credit-risk"))
                .setModelId("retail/credit-risk")
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setEpoch(1)
                .setMode(ServingMode.LIVE)
                .setShard(7)
                .setSource("http://localhost:9081/")
                .setPayloadId(id)
                .setHalf(half)
                .setRequestId("call-" + id)
                .setSentAt(at)
                .setRows(rows)
                .setColumns(List.of(values))
                .build();
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
    }
}
