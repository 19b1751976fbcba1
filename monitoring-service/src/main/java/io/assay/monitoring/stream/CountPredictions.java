package io.assay.monitoring.stream;

import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Parked;
import io.assay.wire.decide.Reading;
import io.assay.wire.decide.StateCodec;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStore;

/** Counts each batch once into the windows of its shard, and says now and then what was counted so far. */
final class CountPredictions implements Processor<String, byte[], String, Outgoing> {

    static final String VERSIONS = "versions";
    static final String BATCHES = "batches-heard";
    static final String WINDOWS = "windows-counted";
    static final String CHANGED = "windows-changed";
    static final String WAITING = "batches-waiting";

    private static final byte[] YES = {1};

    private final Wire wire;
    private final Counting counting;
    private final StoredProfiles profiles;
    private final Timing timing;
    private final Reading reading;
    private final StateCodec<Parked> parkedCodec = new StateCodec<>(Parked.class);
    private ProcessorContext<String, Outgoing> context;
    private ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> versions;
    private WindowStore<String, byte[]> batches;
    private KeyValueStore<String, byte[]> windows;
    private KeyValueStore<String, byte[]> changed;
    private KeyValueStore<String, byte[]> waiting;

    CountPredictions(Wire wire, Counting counting, StoredProfiles profiles, Timing timing) {
        this.wire = wire;
        this.counting = counting;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new Reading(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        versions = context.getStateStore(VERSIONS);
        batches = context.getStateStore(BATCHES);
        windows = context.getStateStore(WINDOWS);
        changed = context.getStateStore(CHANGED);
        waiting = context.getStateStore(WAITING);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        var span = wire.traces().begin("monitoring counts " + arrived.topic(), arrived.headers());
        try {
            if (!count(arrived)) {
                String key = "%020d|%s|%d".formatted(arrived.appendedAt().toEpochMilli(), arrived.topic(), arrived.offset());
                waiting.put(key, parkedCodec.bytes(Parked.of(arrived, arrived.key())));
            }
        } finally {
            span.end();
        }
    }

    /** Counts a batch, or sets it aside for good; false when its version is not followed yet. */
    private boolean count(Arrived arrived) {
        try {
            Batch batch = CountingWire.batch((PredictionsServed) reading.read(arrived));
            Optional<Followed> version = followed(batch);
            if (version.isEmpty()) {
                return false;
            }
            if (isNew(batch, arrived)) {
                add(batch, version.get(), arrived);
            }
        } catch (UndecodableException e) {
            context.forward(DeadLetter.of(arrived, e.getMessage(), wire.deadLetters()));
        }
        return true;
    }

    private Optional<Followed> followed(Batch batch) {
        var found = versions.get(FollowingWire.key(batch.series().modelId(), batch.series().version()));
        return Optional.ofNullable(found)
                .map(v -> CountingWire.followed(wire.codec().decode(v.value(), VersionFollowed.class)));
    }

    private boolean isNew(Batch batch, Arrived arrived) {
        Instant at = arrived.appendedAt();
        try (var heard = batches.fetch(batch.eventId(), at.minus(timing.horizon()), at.plus(timing.horizon()))) {
            if (heard.hasNext()) {
                return false;
            }
        }
        batches.put(batch.eventId(), YES, at.toEpochMilli());
        return true;
    }

    private void add(Batch batch, Followed version, Arrived arrived) {
        var profile = profiles.find(version.profileDigest());
        for (WindowCounts more : counting.count(batch, version, profile, arrived.appendedAt())) {
            String key = key(more, batch.shard());
            byte[] kept = windows.get(key);
            WindowCounts before = kept == null
                    ? WindowCounts.none(batch.series(), more.window(), version)
                    : CountingWire.counts(wire.codec().decode(kept, WindowCounted.class));
            windows.put(key, bytes(before.plus(more).revised(before.revision() + 1), batch.shard()));
            changed.put(key, YES);
        }
    }

    private static String key(WindowCounts counts, int shard) {
        return "%020d|%s|%02d".formatted(counts.window().to().toEpochMilli(), counts.series().name(), shard);
    }

    private byte[] bytes(WindowCounts counts, int shard) {
        String id = EventIds.root(counts.series().name(), counts.window().from().toString(), shard + "", counts.revision() + "");
        var event = CountingWire.event(counts, shard, Metas.root(id, counts.window().to(), wire.actor()));
        return wire.codec().encode(wire.topicOf(event), event);
    }

    private void tick(long now) {
        sayWhatChanged(now);
        tryWaitingAgain(now);
        forgetOldWindows(now);
    }

    private void sayWhatChanged(long now) {
        for (String key : keys(changed)) {
            byte[] counted = windows.get(key);
            if (counted != null) {
                var event = wire.codec().decode(counted, WindowCounted.class);
                var out = new Outgoing(wire.topicOf(event), counted);
                context.forward(new Record<>(event.getModelId(), out, now, EventHeaders.of(event, event.getModelId())));
            }
            changed.delete(key);
        }
    }

    private void tryWaitingAgain(long now) {
        for (String key : keys(waiting)) {
            Parked parked = parkedCodec.state(waiting.get(key));
            Arrived arrived = parked.arrived(parked.waitsFor());
            if (count(arrived)) {
                waiting.delete(key);
            } else if (now - parked.appendedAt() > timing.unknownVersion().toMillis()) {
                waiting.delete(key);
                context.forward(DeadLetter.of(arrived, "no deployment of its version was heard within "
                        + timing.unknownVersion(), wire.deadLetters()));
            }
        }
    }

    private void forgetOldWindows(long now) {
        String oldest = "%020d".formatted(Math.max(0, now - timing.horizon().toMillis()));
        List<String> old = new ArrayList<>();
        try (var range = windows.range(null, oldest)) {
            range.forEachRemaining(entry -> old.add(entry.key));
        }
        old.forEach(windows::delete);
    }

    private static List<String> keys(KeyValueStore<String, byte[]> store) {
        List<String> keys = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
