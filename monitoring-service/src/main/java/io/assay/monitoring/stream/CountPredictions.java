package io.assay.monitoring.stream;

import io.assay.events.VersionFollowed;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts each batch once into the windows of its shard, and says now and then what was counted so far. */
final class CountPredictions implements Processor<String, byte[], String, Outgoing> {

    static final String VERSIONS = "versions";
    static final String BATCHES = "batches-heard";

    private static final Logger LOG = LoggerFactory.getLogger(CountPredictions.class);
    private static final byte[] YES = {1};

    private final Wire wire;
    private final Counting counting;
    private final StoredProfiles profiles;
    private final Timing timing;
    private final Reading reading;
    private final Tallies tallies;
    private ProcessorContext<String, Outgoing> context;
    private ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> versions;
    private WindowStore<String, byte[]> batches;
    private Waiting waiting;
    private Ledger ledger;

    CountPredictions(Wire wire, Counting counting, StoredProfiles profiles, Timing timing) {
        this.wire = wire;
        this.counting = counting;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new Reading(wire);
        this.tallies = new Tallies(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        versions = context.getStateStore(VERSIONS);
        batches = context.getStateStore(BATCHES);
        waiting = new Waiting(context.getStateStore(Waiting.STORE));
        ledger = new Ledger(wire, context);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        var span = wire.traces().begin("monitoring counts " + arrived.topic(), arrived.headers());
        try {
            Batch batch = CountingWire.batch(reading.read(arrived), arrived.key());
            count(batch, arrived).ifPresent(waitsFor -> {
                tallies.batch("waiting");
                waiting.keep(batch, arrived, waitsFor, context.currentSystemTimeMs());
            });
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
        } finally {
            span.end();
        }
    }

    /** Counts a batch; or answers what it must wait for. */
    private Optional<String> count(Batch batch, Arrived arrived) {
        String name = FollowingWire.key(batch.series().modelId(), batch.series().version());
        var followed = versions.get(name);
        if (followed == null) {
            return Optional.of("a deployment of " + name);
        }
        Followed version = CountingWire.followed(wire.codec().decode(followed.value(), VersionFollowed.class));
        ReferenceProfile profile;
        try {
            profile = profiles.find(version.profileDigest());
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("version", name).addKeyValue("profile", version.profileDigest())
                    .setCause(e).log("the reference profile cannot be read; predictions wait for it");
            return Optional.of("its reference profile: " + e.getMessage());
        }
        if (isNew(batch, arrived.appendedAt())) {
            add(batch, version, profile, arrived.appendedAt());
        }
        return Optional.empty();
    }

    private boolean isNew(Batch batch, Instant at) {
        try (var heard = batches.fetch(batch.eventId(), at.minus(timing.remembered()), at.plus(timing.remembered()))) {
            if (heard.hasNext()) {
                tallies.batch("duplicate");
                return false;
            }
        }
        batches.put(batch.eventId(), YES, at.toEpochMilli());
        return true;
    }

    private void add(Batch batch, Followed version, ReferenceProfile profile, Instant appendedAt) {
        for (WindowCounts more : counting.count(batch, version, profile, appendedAt, latest(appendedAt))) {
            ledger.add(more, batch.shard());
            tallies.rows(more);
        }
        tallies.batch("counted");
    }

    /** The latest time that anything was appended, as far as was heard here. */
    private Instant latest(Instant appendedAt) {
        Instant heard = Instant.ofEpochMilli(context.currentStreamTimeMs());
        return heard.isAfter(appendedAt) ? heard : appendedAt;
    }

    private void tick(long now) {
        tryWaitingAgain(now);
        ledger.sayWhatChanged(now);
        ledger.forget(Instant.ofEpochMilli(context.currentStreamTimeMs()).minus(timing.horizon()));
    }

    private void tryWaitingAgain(long now) {
        Set<String> still = new HashSet<>();
        for (String key : waiting.keys()) {
            boolean tooLong = now - Waiting.since(key) > timing.unknownVersion().toMillis();
            if (tooLong || !still.contains(Waiting.version(key))) {
                tryAgain(key, tooLong, still);
            }
        }
    }

    private void tryAgain(String key, boolean tooLong, Set<String> still) {
        Arrived arrived = waiting.of(key);
        Optional<String> waitsFor = again(arrived);
        if (waitsFor.isPresent() && tooLong) {
            bury(arrived, "waited longer than " + timing.unknownVersion() + " for " + waitsFor.get());
        }
        if (waitsFor.isEmpty() || tooLong) {
            waiting.release(key);
        } else {
            still.add(Waiting.version(key));
        }
    }

    private Optional<String> again(Arrived arrived) {
        try {
            return count(CountingWire.batch(reading.read(arrived), arrived.key()), arrived);
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
            return Optional.empty();
        }
    }

    private void bury(Arrived arrived, String cause) {
        tallies.batch("dead");
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }
}
