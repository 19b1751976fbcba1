package io.assay.monitoring.stream;

import io.assay.events.PerformanceMeasured;
import io.assay.events.WindowScored;
import io.assay.monitoring.domain.outcomes.Turnout;
import io.assay.monitoring.domain.outcomes.WindowScores;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the shards of a cohort together once its grace has passed, and again when late outcomes have changed it. */
final class JudgeOutcomes implements Processor<String, byte[], String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeOutcomes.class);

    private final Wire wire;
    private final StoredProfiles profiles;
    private final OutcomeTiming timing;
    private final Reading reading;
    private ProcessorContext<String, Outgoing> context;
    private CohortShelf shelf;

    JudgeOutcomes(Wire wire, StoredProfiles profiles, OutcomeTiming timing) {
        this.wire = wire;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new Reading(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        shelf = new CohortShelf(wire, timing, context);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
        context.schedule(timing.cohort(), PunctuationType.WALL_CLOCK_TIME, shelf::forget);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        try {
            var scored = (WindowScored) reading.read(arrived);
            if (!shelf.put(scored, arrived.value(), context.currentSystemTimeMs())) {
                bury(arrived, "the cohort of %s that ended at %s is forgotten; %d rows of shard %d are not in its measure"
                        .formatted(scored.getVersion(), scored.getWindowTo(), scored.getRows(), scored.getShard()));
            }
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
        }
    }

    private void tick(long now) {
        Set<String> unreadable = new HashSet<>();
        shelf.due(now).forEach(cohort -> judge(cohort, unreadable, now));
    }

    /** Measures a cohort beside its profile; when that cannot be read for long, without it, which is said. */
    private void judge(String cohort, Set<String> unreadable, long now) {
        WindowScores all = shelf.merged(cohort);
        String digest = all.head().profileDigest();
        ReferenceProfile profile = profile(digest, unreadable);
        if (!unreadable.contains(digest) || shelf.overdue(cohort, now)) {
            int revision = shelf.measured(cohort) + 1;
            say(Turnout.of(all, profile), revision, now);
            shelf.close(cohort, revision, now);
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

    /** The event counts in no sequence: health is counted elsewhere, and a cohort's revision orders these. */
    private void say(Turnout turnout, int revision, long now) {
        WindowScores.Head head = turnout.scores().head();
        String id = EventIds.root(
                PerformanceMeasured.class.getSimpleName(),
                head.series().name(),
                head.window().from().toString(),
                Integer.toString(revision));
        double passed = (double) (now - head.window().to().toEpochMilli()) / timing.horizon().toMillis();
        var event = CohortWire.event(
                turnout, revision, Math.clamp(passed, 0, 1), Metas.root(id, Instant.ofEpochMilli(now), wire.actor()));
        String topic = wire.topicOf(event);
        String key = head.series().modelId();
        context.forward(new Record<>(key, new Outgoing(topic, wire.codec().encode(topic, event)), now, EventHeaders.of(event, key)));
    }

    private void bury(Arrived arrived, String cause) {
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }
}
