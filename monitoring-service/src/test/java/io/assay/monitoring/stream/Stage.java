package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.NOON;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.stream.Pipes.drained;
import static io.assay.monitoring.stream.Pipes.pipe;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.HealthMeasured;
import io.assay.events.ModelHealthChanged;
import io.assay.events.PerformanceMeasured;
import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.VersionHealthKnown;
import io.assay.events.WindowCounted;
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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The three topologies of monitoring without a broker, what one says being heard by the next; predictions lie in several
 * partitions, each counted by itself.
 */
final class Stage implements AutoCloseable {

    static final Timing TIMING = new Timing(Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofMinutes(20),
            Duration.ofMinutes(10), Duration.ofMillis(250), Duration.ofSeconds(1), 10);

    final FolderStore store;
    final List<HealthMeasured> measured = new ArrayList<>();
    final List<HealthMeasured> slid = new ArrayList<>();
    final List<ModelHealthChanged> changed = new ArrayList<>();
    final List<VersionHealthKnown> known = new ArrayList<>();
    final List<TestRecord<String, byte[]>> dead = new ArrayList<>();
    final CountsSaid counts;
    private final Topics topics = Topics.declared();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire;
    private final TopologyTestDriver following;
    private final List<TopologyTestDriver> counting;
    private final TopologyTestDriver judging;
    private final Random random;
    private Instant now = NOON;

    Stage(Path folder, int partitions, long seed) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register();
        wire = new Wire("monitoring", topics, new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
        counts = new CountsSaid(wire.codec());
        store = new FolderStore(folder.resolve("store"));
        random = new Random(seed);
        var cast = new Cast(wire, folder, store, TIMING);
        following = cast.following();
        counting = IntStream.range(0, partitions).mapToObj(cast::counting).toList();
        judging = cast.judging();
    }

    Instant now() {
        return now;
    }

    double counted(String meter, String tag, String value) {
        return wire.meters().counter(meter, tag, value).count();
    }

    /** A deployment is heard, and its version followed at once. */
    void hear(String model, SpecificRecord deployment) {
        pipe(following, wire.topicOf(deployment), record(model, encoded(deployment), EventHeaders.of(deployment, model)));
        handOn();
    }

    /** How predictions turned out is heard. */
    void hear(PerformanceMeasured performance) {
        String model = performance.getModelId();
        pipe(judging, topics.nameOf(PerformanceMeasured.class),
                record(model, encoded(performance), EventHeaders.of(performance, model)));
        handOn();
    }

    void hear(PredictionsServed batch) {
        String key = batch.getModelId() + "/" + batch.getShard();
        hear(key, batch.getShard(), encoded(batch), EventHeaders.of(batch, key));
    }

    /** Bytes are heard as predictions, in the partition of that shard. */
    void hear(String key, int shard, byte[] bytes, Headers headers) {
        read(shard, record(key, bytes, headers));
    }

    /** A batch is read that the broker appended at some other time. */
    void read(PredictionsServed batch, Instant appendedAt) {
        String key = batch.getModelId() + "/" + batch.getShard();
        read(batch.getShard(), new TestRecord<>(key, encoded(batch), EventHeaders.of(batch, key), appendedAt));
    }

    private void read(int shard, TestRecord<String, byte[]> record) {
        pipe(counting.get(shard % counting.size()), topics.nameOf(PredictionsServed.class), record);
    }

    private TestRecord<String, byte[]> again(TestRecord<String, byte[]> said) {
        return record(said.key(), said.value(), said.headers());
    }

    private TestRecord<String, byte[]> record(String key, byte[] value, Headers headers) {
        return new TestRecord<>(key, value, new RecordHeaders(headers), now);
    }

    /** Dead letters come back by the service's replay topic, where every function hears them. */
    void replay(TestRecord<String, byte[]> letter, int shard) {
        String topic = topics.replayOf("monitoring");
        List.of(following, counting.get(shard % counting.size()), judging)
                .forEach(driver -> pipe(driver, topic, record(letter.key(), letter.value(), letter.headers())));
        handOn();
    }

    /** A batch of now: ten rows in each of so many rounds, one a bin of the income's profile. */
    PredictionsServed even(String id, int shard, int rounds) {
        return incomes(id, shard, IntStream.range(0, 10 * rounds).mapToObj(i -> 5_000 + 10_000.0 * (i % 10)).toList());
    }

    /** A batch of now with these incomes. */
    PredictionsServed incomes(String id, int shard, List<Double> incomes) {
        return batch(id, shard, Collections.nCopies(incomes.size(), now),
                incomes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    byte[] encoded(SpecificRecord event) {
        return wire.codec().encode(wire.topicOf(event), event);
    }

    /** Time passes; each function looks at what it has, in the order of the story. */
    void passes(Duration time) {
        now = now.plus(time);
        following.advanceWallClockTime(time);
        handOn();
        counting.forEach(driver -> driver.advanceWallClockTime(time));
        handOn();
        judging.advanceWallClockTime(time);
        handOn();
    }

    /** Time passes in which windows become due, settle and are judged. */
    void settles() {
        passes(TIMING.window().plus(TIMING.grace()));
        passes(TIMING.settle().multipliedBy(2));
        passes(TIMING.settle().multipliedBy(2));
    }

    @Override
    public void close() {
        following.close();
        counting.forEach(TopologyTestDriver::close);
        judging.close();
        schemas.close();
    }

    private void handOn() {
        String followed = topics.nameOf(VersionFollowed.class);
        drained(following, followed).forEach(said -> {
            counting.forEach(driver -> pipe(driver, followed, again(said)));
            pipe(judging, followed, again(said));
        });
        Pipes.interleaved(counting.stream().map(driver -> drained(driver, topics.nameOf(WindowCounted.class))).toList(), random)
                .forEach(said -> pipe(judging, topics.nameOf(WindowCounted.class), again(counts.noted(said))));
        said(HealthMeasured.class).forEach(m -> (m.getWindowKind().equals("sliding") ? slid : measured).add(m));
        said(ModelHealthChanged.class).forEach(changed::add);
        said(VersionHealthKnown.class).forEach(known::add);
        dead.addAll(drained(following, topics.deadLettersOf("monitoring")));
        counting.forEach(driver -> dead.addAll(drained(driver, topics.deadLettersOf("monitoring"))));
        dead.addAll(drained(judging, topics.deadLettersOf("monitoring")));
    }

    private <E extends SpecificRecord> Stream<E> said(Class<E> type) {
        return drained(judging, topics.nameOf(type)).stream().map(r -> wire.codec().decode(r.value(), type));
    }
}
