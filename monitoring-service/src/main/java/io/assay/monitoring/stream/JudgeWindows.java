package io.assay.monitoring.stream;

import io.assay.events.HealthMeasured;
import io.assay.events.Meta;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Closed;
import io.assay.monitoring.domain.Fact;
import io.assay.monitoring.domain.Monitoring;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Watch;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import io.assay.wire.decide.StateCodec;
import io.assay.wire.decision.Decision;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Puts the shards of a window together once its grace has passed, and lets the domain judge it. */
final class JudgeWindows implements Processor<String, byte[], String, Outgoing> {

    static final String SHARDS = "shards-counted";
    static final String OPEN = "windows-open";
    static final String REVISIONS = "windows-measured";
    static final String WATCHES = "watches";

    private static final byte[] YES = {1};

    /** What is kept of a model: how it fares, and how much was said about it. */
    record Kept(Watch watch, long said) {}

    private final Wire wire;
    private final Monitoring monitoring;
    private final StoredProfiles profiles;
    private final Timing timing;
    private final Reading reading;
    private final StateCodec<Kept> codec = new StateCodec<>(Kept.class);
    private ProcessorContext<String, Outgoing> context;
    private KeyValueStore<String, byte[]> shards;
    private KeyValueStore<String, byte[]> open;
    private KeyValueStore<String, Integer> revisions;
    private KeyValueStore<String, byte[]> watches;

    JudgeWindows(Wire wire, Monitoring monitoring, StoredProfiles profiles, Timing timing) {
        this.wire = wire;
        this.monitoring = monitoring;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new Reading(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        shards = context.getStateStore(SHARDS);
        open = context.getStateStore(OPEN);
        revisions = context.getStateStore(REVISIONS);
        watches = context.getStateStore(WATCHES);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        try {
            var counted = (WindowCounted) reading.read(arrived);
            String window = key(CountingWire.counts(counted));
            String shard = window + "|%02d".formatted(counted.getShard());
            if (newer(counted, shards.get(shard))) {
                shards.put(shard, arrived.value());
                open.put(window, YES);
            }
        } catch (UndecodableException e) {
            context.forward(DeadLetter.of(arrived, e.getMessage(), wire.deadLetters()));
        }
    }

    private boolean newer(WindowCounted counted, byte[] kept) {
        return kept == null || wire.codec().decode(kept, WindowCounted.class).getRevision() < counted.getRevision();
    }

    private void tick(long now) {
        String due = "%020d".formatted(Math.max(0, now - timing.grace().toMillis()));
        for (String window : keysUpTo(open, due)) {
            judge(window, now);
            open.delete(window);
        }
        String old = "%020d".formatted(Math.max(0, now - 2 * timing.horizon().toMillis()));
        keysUpTo(shards, old).forEach(shards::delete);
        keysUpTo(revisions, old).forEach(revisions::delete);
    }

    private void judge(String window, long now) {
        WindowCounts all = merged(window);
        String model = all.series().modelId();
        int before = revisions.get(window) == null ? 0 : revisions.get(window);
        byte[] bytes = watches.get(model);
        Kept kept = bytes == null ? new Kept(Watch.nothing(), 0) : codec.state(bytes);
        var closed = new Closed(all, profiles.find(all.profileDigest()), before + 1);
        if (monitoring.decide(kept.watch(), closed) instanceof Decision.Said<Watch, Fact>(Watch watch, List<Fact> facts)) {
            say(facts, kept.said(), now);
            watches.put(model, codec.bytes(new Kept(watch, kept.said() + facts.size())));
            revisions.put(window, before + 1);
        }
    }

    private WindowCounts merged(String window) {
        WindowCounts all = null;
        try (var range = shards.range(window + "|", window + "|~")) {
            while (range.hasNext()) {
                var one = CountingWire.counts(wire.codec().decode(range.next().value, WindowCounted.class));
                all = all == null ? one : all.plus(one);
            }
        }
        return all;
    }

    private void say(List<Fact> facts, long saidBefore, long now) {
        Instant at = Instant.ofEpochMilli(now);
        Meta measured = null;
        for (Fact fact : facts) {
            long sequence = ++saidBefore;
            switch (fact) {
                case Fact.Measured m -> {
                    String id = id(m.closed());
                    measured = new Meta(id, at, null, id, wire.actor(), sequence);
                    forward(HealthWire.measured(m, measured), m.closed().counted().series(), now);
                }
                case Fact.Changed c -> {
                    Meta meta = Metas.causedBy(measured, "ModelHealthChanged", 0, at, wire.actor(), sequence);
                    forward(HealthWire.changed(c, measured.getEventId(), meta), c.closed().counted().series(), now);
                }
            }
        }
    }

    /** The id of a measurement: version, environment and mode, window, revision. */
    private static String id(Closed closed) {
        return EventIds.root(
                HealthMeasured.class.getSimpleName(),
                closed.counted().series().name(),
                closed.counted().window().from().toString(),
                Integer.toString(closed.revision()));
    }

    private void forward(SpecificRecord event, Series series, long now) {
        String topic = wire.topicOf(event);
        var out = new Outgoing(topic, wire.codec().encode(topic, event));
        context.forward(new Record<>(series.modelId(), out, now, EventHeaders.of(event, series.modelId())));
    }

    private static String key(WindowCounts counted) {
        return "%020d|%s".formatted(counted.window().to().toEpochMilli(), counted.series().name());
    }

    private static <V> List<String> keysUpTo(KeyValueStore<String, V> store, String last) {
        List<String> keys = new ArrayList<>();
        try (var range = store.range(null, last)) {
            range.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
