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
import io.assay.statistics.ReferenceProfile;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the shards of a window together once its grace has passed, and lets the domain judge it. */
final class JudgeWindows implements Processor<String, byte[], String, Outgoing> {

    static final String WATCHES = "watches";

    private static final Logger LOG = LoggerFactory.getLogger(JudgeWindows.class);
    private static final StateCodec<Kept> CODEC = new StateCodec<>(Kept.class);

    /** What is kept of a model: how it fares, and how much was said about it. */
    record Kept(Watch watch, long said) {}

    private final Wire wire;
    private final Monitoring monitoring;
    private final StoredProfiles profiles;
    private final Timing timing;
    private final Reading reading;
    private final Tallies tallies;
    private ProcessorContext<String, Outgoing> context;
    private WindowShelf shelf;
    private KeyValueStore<String, byte[]> watches;

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
        watches = context.getStateStore(WATCHES);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
        context.schedule(timing.window(), PunctuationType.WALL_CLOCK_TIME, shelf::forget);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        try {
            var counted = (WindowCounted) reading.read(arrived);
            if (!shelf.put(counted, arrived.value(), context.currentSystemTimeMs())) {
                tallies.forgotten();
                bury(arrived, "the window of %s that ended at %s is forgotten; %d rows of shard %d are not in its measure"
                        .formatted(counted.getVersion(), counted.getWindowTo(), counted.getRows(), counted.getShard()));
            }
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
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
        if (!unreadable.contains(all.profileDigest()) || shelf.overdue(window, now)) {
            judge(window, new Closed(all, profile, shelf.measured(window) + 1), now);
        }
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

    private void judge(String window, Closed closed, long now) {
        String modelId = closed.counted().series().modelId();
        byte[] bytes = watches.get(modelId);
        Kept kept = bytes == null ? new Kept(Watch.nothing(), 0) : CODEC.state(bytes);
        if (monitoring.decide(kept.watch(), closed) instanceof Decision.Said<Watch, Fact>(Watch watch, List<Fact> facts)) {
            say(facts, kept.said(), now);
            watches.put(modelId, CODEC.bytes(new Kept(watch, kept.said() + facts.size())));
        }
        shelf.close(window, closed.revision(), now);
    }

    private void say(List<Fact> facts, long saidBefore, long now) {
        Instant at = Instant.ofEpochMilli(now);
        long sequence = saidBefore;
        Meta measured = null;
        for (Fact fact : facts) {
            sequence++;
            switch (fact) {
                case Fact.Measured m -> {
                    String id = id(m.closed());
                    measured = new Meta(id, at, null, id, wire.actor(), sequence);
                    forward(HealthWire.measured(m, measured), m.closed().counted().series(), now);
                    tallies.window(m.judged().health());
                }
                case Fact.Changed c -> {
                    Meta meta = Metas.causedBy(measured, "ModelHealthChanged", 0, at, wire.actor(), sequence);
                    forward(HealthWire.changed(c, measured.getEventId(), meta), c.closed().counted().series(), now);
                    tallies.changed(c.to());
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
}
