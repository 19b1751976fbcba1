package io.assay.monitoring.stream;

import io.assay.events.Meta;
import io.assay.events.PerformanceMeasured;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Closed;
import io.assay.monitoring.domain.Cost;
import io.assay.monitoring.domain.Fact;
import io.assay.monitoring.domain.Monitoring;
import io.assay.monitoring.domain.Watch;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the shards of a window together once its grace has passed, and lets the domain judge it, and weigh how predictions
 * turned out.
 */
final class JudgeWindows implements Processor<String, byte[], String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeWindows.class);

    private final Wire wire;
    private final Monitoring monitoring;
    private final StoredProfiles profiles;
    private final Timing timing;
    private final Reading reading;
    private final Tallies tallies;
    private ProcessorContext<String, Outgoing> context;
    private WindowShelf shelf;
    private Watches watches;
    private Costs costs;
    private Announcing announcing;

    JudgeWindows(Wire wire, Monitoring monitoring, StoredProfiles profiles, Timing timing) {
        this.wire = wire;
        this.monitoring = monitoring;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new Reading(wire);
        this.tallies = new Tallies(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        shelf = new WindowShelf(wire, timing, context);
        watches = new Watches(context.getStateStore(Watches.STORE));
        costs = new Costs(context.getStateStore(Versions.TABLE), wire.codec());
        announcing = new Announcing(wire, tallies, context);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
        context.schedule(timing.window(), PunctuationType.WALL_CLOCK_TIME, shelf::forget);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        try {
            switch (reading.read(arrived)) {
                case WindowCounted counted -> put(counted, arrived);
                case PerformanceMeasured performance -> weigh(performance);
                case null, default -> bury(arrived, "judging hears counts of windows and how predictions turned out only");
            }
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
        }
    }

    private void put(WindowCounted counted, Arrived arrived) {
        if (!shelf.put(counted, arrived.value(), context.currentSystemTimeMs())) {
            tallies.forgotten();
            bury(arrived, "the window of %s that ended at %s is forgotten; %d rows of shard %d are not in its measure"
                    .formatted(counted.getVersion(), counted.getWindowTo(), counted.getRows(), counted.getShard()));
        }
    }

    private void bury(Arrived arrived, String cause) {
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }

    private void tick(long now) {
        Set<String> unreadable = new HashSet<>();
        shelf.due(now).forEach(window -> judge(window, unreadable, now));
    }

    /** Judges a window against its profile; when that cannot be read for long, without it, which shows in its health. */
    private void judge(String window, Set<String> unreadable, long now) {
        WindowCounts all = shelf.merged(window);
        ReferenceProfile profile = profile(all.profileDigest(), unreadable);
        if (unreadable.contains(all.profileDigest()) && !shelf.overdue(window, now)) {
            return;
        }
        Cost cost = costs.of(all.series());
        int revision = shelf.measured(window) + 1;
        Optional<Closed> sliding = timing.slides() && monitoring.thin(all)
                ? Optional.of(new Closed(shelf.sliding(window), profile, revision, timing.sliding(), cost))
                : Optional.empty();
        var closed = new Closed(all, profile, revision, 1, cost);
        decide(all.series().modelId(), null, watch -> monitoring.decide(watch, closed, sliding), now);
        shelf.close(window, revision, now);
    }

    private ReferenceProfile profile(String digest, Set<String> unreadable) {
        try {
            return unreadable.contains(digest) ? null : profiles.find(digest);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("profile", digest).setCause(e).log("the reference profile cannot be read");
            unreadable.add(digest);
            return null;
        }
    }

    private void weigh(PerformanceMeasured heard) {
        var performance = PerformanceWire.heard(heard);
        decide(heard.getModelId(), heard.getMeta(), watch -> monitoring.decide(watch, performance),
                context.currentSystemTimeMs());
    }

    private void decide(String modelId, Meta cause, Function<Watch, Decision<Watch, Fact>> decision, long now) {
        Watches.Kept kept = watches.of(modelId);
        if (decision.apply(kept.watch()) instanceof Decision.Said<Watch, Fact>(Watch watch, List<Fact> facts)) {
            long said = announcing.say(facts, cause, kept.said(), Instant.ofEpochMilli(now));
            watches.put(modelId, new Watches.Kept(watch, said));
        }
    }
}
