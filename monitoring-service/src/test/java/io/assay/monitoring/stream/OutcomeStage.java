package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.NOON;
import static io.assay.monitoring.stream.Pipes.drained;
import static io.assay.monitoring.stream.Pipes.pipe;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.OutcomesObserved;
import io.assay.events.PerformanceMeasured;
import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowScored;
import io.assay.monitoring.CreditRisk;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topologies that join outcomes and measure cohorts, without a broker, with shards in several partitions. */
final class OutcomeStage implements AutoCloseable {

    static final OutcomeTiming TIMING = new OutcomeTiming(Duration.ofHours(1), Duration.ofSeconds(10), Duration.ofDays(1_096),
            Duration.ofHours(24), Duration.ofMinutes(10), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofMinutes(10));

    final FolderStore store;
    final List<PerformanceMeasured> measured = new ArrayList<>();
    final List<WindowScored> scored = new ArrayList<>();
    final List<TestRecord<String, byte[]>> dead = new ArrayList<>();
    private final Topics topics = Topics.declared();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire;
    private final TopologyTestDriver following;
    private final List<TopologyTestDriver> joining;
    private final TopologyTestDriver judging;
    private Instant now = NOON;

    OutcomeStage(Path folder, int partitions) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("monitoring", topics, new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
        store = new FolderStore(folder.resolve("store"));
        var cast = new Cast(wire, folder, store, null);
        following = cast.following();
        joining = IntStream.range(0, partitions).mapToObj(i -> cast.joining(i, TIMING)).toList();
        judging = cast.judgingOutcomes(TIMING);
    }

    /** One that has heard of the version that decides about applicants. */
    static OutcomeStage deployed(Path folder) {
        var stage = new OutcomeStage(folder, 2);
        stage.hear(CreditRisk.MODEL, Applicants.deployment(CreditRisk.stored(Applicants.profile(), stage.store)));
        return stage;
    }

    Instant now() {
        return now;
    }

    void hear(String model, SpecificRecord deployment) {
        pipe(following, wire.topicOf(deployment), record(model, deployment));
        handOn();
    }

    void hear(PredictionsServed batch) {
        hear(batch, batch.getModelId() + "/" + batch.getShard(), batch.getShard());
    }

    void hear(OutcomesObserved batch) {
        hear(batch, batch.getModelId() + "/" + batch.getShard(), batch.getShard());
    }

    private void hear(SpecificRecord batch, String key, int shard) {
        pipe(joining.get(shard % joining.size()), wire.topicOf(batch), record(key, batch));
    }

    /** A dead letter comes back by the service's replay topic. */
    void replay(TestRecord<String, byte[]> letter, int shard) {
        pipe(joining.get(shard % joining.size()), topics.replayOf("monitoring"),
                new TestRecord<>(letter.key(), letter.value(), letter.headers(), now));
    }

    private TestRecord<String, byte[]> record(String key, SpecificRecord event) {
        return new TestRecord<>(key, wire.codec().encode(wire.topicOf(event), event), EventHeaders.of(event, key), now);
    }

    void passes(Duration time) {
        now = now.plus(time);
        joining.forEach(driver -> driver.advanceWallClockTime(time));
        handOn();
        judging.advanceWallClockTime(time);
        handOn();
    }

    /** Time passes in which cohorts become due, settle and are measured, also once more. */
    void settles() {
        passes(TIMING.cohort().plus(TIMING.grace()));
        passes(TIMING.settle().multipliedBy(2));
        passes(TIMING.revise());
    }

    /** The latest measure of the only cohort. */
    PerformanceMeasured latest() {
        return measured.getLast();
    }

    @Override
    public void close() {
        following.close();
        joining.forEach(TopologyTestDriver::close);
        judging.close();
        schemas.close();
    }

    private void handOn() {
        String followed = topics.nameOf(VersionFollowed.class);
        drained(following, followed).forEach(said -> joining.forEach(driver -> pipe(driver, followed, again(said))));
        String windows = topics.nameOf(WindowScored.class);
        joining.forEach(driver -> drained(driver, windows).forEach(said -> {
            scored.add(wire.codec().decode(said.value(), WindowScored.class));
            pipe(judging, windows, again(said));
        }));
        drained(judging, topics.nameOf(PerformanceMeasured.class))
                .forEach(said -> measured.add(wire.codec().decode(said.value(), PerformanceMeasured.class)));
        joining.forEach(driver -> dead.addAll(drained(driver, topics.deadLettersOf("monitoring"))));
        dead.addAll(drained(judging, topics.deadLettersOf("monitoring")));
    }

    private TestRecord<String, byte[]> again(TestRecord<String, byte[]> said) {
        return new TestRecord<>(said.key(), said.value(), said.headers(), now);
    }
}
