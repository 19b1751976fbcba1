package io.assay.monitoring.stream;

import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins outcomes to predictions by request id, whichever comes first and however often either comes, and says now and then
 * how each cohort turned out so far. A batch of predictions that cannot be read is buried by counting, and here left alone.
 */
final class JoinOutcomes implements Processor<String, byte[], String, Outgoing> {

    static final String PREDICTIONS_WAITING = "predictions-waiting";
    static final String OUTCOMES_WAITING = "outcomes-waiting";

    private static final Logger LOG = LoggerFactory.getLogger(JoinOutcomes.class);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Wire wire;
    private final StoredProfiles profiles;
    private final OutcomeTiming timing;
    private final Reading reading;
    private final BatchReading checking;
    private final String predictions;
    private ProcessorContext<String, Outgoing> context;
    private Joining joining;
    private Archive archive;
    private Cohorts cohorts;
    private Waiting early;
    private Waiting unmatched;

    JoinOutcomes(Wire wire, StoredProfiles profiles, OutcomeTiming timing) {
        this.wire = wire;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new Reading(wire);
        this.checking = new BatchReading(wire);
        this.predictions = wire.topics().nameOf(PredictionsServed.class);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        archive = new Archive(context.getStateStore(Archive.STORE), context.currentSystemTimeMs());
        cohorts = new Cohorts(wire, context, timing.cohort());
        early = new Waiting(context.getStateStore(PREDICTIONS_WAITING));
        unmatched = new Waiting(context.getStateStore(OUTCOMES_WAITING));
        var yardsticks = new Yardsticks(context.getStateStore(Versions.TABLE), wire.codec(), profiles);
        joining = new Joining(archive, cohorts, yardsticks, timing);
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
        context.schedule(RETRY, PunctuationType.WALL_CLOCK_TIME, this::tidy);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        var span = wire.traces().begin("monitoring joins " + arrived.topic(), arrived.headers());
        try {
            if (arrived.topic().equals(predictions)) {
                hearPredictions(arrived);
            } else {
                hearOutcomes(arrived);
            }
        } finally {
            span.end();
        }
    }

    private void hearPredictions(Arrived arrived) {
        try {
            checking.read(arrived);
        } catch (UndecodableException e) {
            return;
        }
        var batch = (PredictionsServed) reading.read(arrived);
        String version = FollowingWire.key(batch.getModelId(), batch.getVersion());
        if (joining.hear(batch, arrived.appendedAt())) {
            return;
        }
        if (early.full()) {
            bury(arrived, "it would wait for a deployment of " + version + ", but too much waits already; replay it then");
        } else {
            early.keep(place(version, arrived, batch.getMeta().getEventId()), arrived, version);
        }
    }

    private void hearOutcomes(Arrived arrived) {
        try {
            var batch = outcomes(arrived);
            if (joining.hear(batch, arrived.appendedAt()) == 0) {
                return;
            }
            if (unmatched.full()) {
                bury(arrived, "it would wait for predictions, but too much waits already; replay it then");
            } else {
                var place = place(batch.getModelId(), arrived, batch.getMeta().getEventId());
                unmatched.keep(place, arrived, "predictions");
            }
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
        }
    }

    private OutcomesObserved outcomes(Arrived arrived) {
        var batch = (OutcomesObserved) reading.read(arrived);
        OutcomeChecks.require(batch, arrived.key());
        return batch;
    }

    private Waiting.Place place(String version, Arrived arrived, String eventId) {
        return new Waiting.Place(version, context.currentSystemTimeMs(), arrived.appendedAt().toEpochMilli(), eventId);
    }

    private void tick(long now) {
        early.places().forEach(place -> tryPredictions(place, now));
        cohorts.sayWhatChanged(now);
    }

    private void tryPredictions(Waiting.Place place, long now) {
        boolean tooLong = now - place.since() > timing.unknownVersion().toMillis();
        if (!tooLong && !joining.knows(place.version())) {
            return;
        }
        Arrived arrived = early.at(place);
        if (joining.hear((PredictionsServed) reading.read(arrived), arrived.appendedAt())) {
            early.release(place);
        } else if (tooLong) {
            early.release(place);
            bury(arrived, "waited longer than " + timing.unknownVersion() + " for a deployment of " + place.version());
        }
    }

    private void tidy(long now) {
        unmatched.places().forEach(place -> tryOutcomes(place, now));
        long horizon = timing.horizon().toMillis();
        archive.walk(Math.min(now, context.currentStreamTimeMs()) - horizon);
        cohorts.forget(timing.forgottenBefore(context.currentStreamTimeMs()));
    }

    private void tryOutcomes(Waiting.Place place, long now) {
        Arrived arrived = unmatched.at(place);
        try {
            var batch = outcomes(arrived);
            int waiting = joining.hear(batch, arrived.appendedAt());
            if (waiting == 0) {
                unmatched.release(place);
            } else if (now - place.since() > timing.patience().toMillis()) {
                unmatched.release(place);
                bury(arrived, "%d of %d outcomes waited longer than %s for their predictions, the first that of request '%s'; "
                        .formatted(waiting, batch.getRows(), timing.patience(), joining.forget(batch))
                        + "replay them when these were served, or correct their request ids");
            }
        } catch (UndecodableException e) {
            unmatched.release(place);
            bury(arrived, e.getMessage());
        }
    }

    private void bury(Arrived arrived, String cause) {
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }
}
