package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Share;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts each batch once into the windows of its shard, and says now and then what was counted so far. */
final class CountPredictions implements Processor<String, byte[], String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(CountPredictions.class);

    private final Wire wire;
    private final Counting counting;
    private final StoredProfiles profiles;
    private final Timing timing;
    private final BatchReading reading;
    private final Tallies tallies;
    private ProcessorContext<String, Outgoing> context;
    private Versions versions;
    private BatchesHeard heard;
    private Waiting waiting;
    private Ledger ledger;

    CountPredictions(Wire wire, Counting counting, StoredProfiles profiles, Timing timing) {
        this.wire = wire;
        this.counting = counting;
        this.profiles = profiles;
        this.timing = timing;
        this.reading = new BatchReading(wire);
        this.tallies = new Tallies(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        versions = new Versions(context.getStateStore(Versions.TABLE), wire.codec(), profiles);
        heard = new BatchesHeard(context.getStateStore(BatchesHeard.STORE), timing.remembered());
        waiting = new Waiting(context.getStateStore(Waiting.STORE));
        ledger = new Ledger(wire, profiles, context, timing.horizon());
        context.schedule(timing.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        var span = wire.traces().begin("monitoring counts " + arrived.topic(), arrived.headers());
        try {
            hear(reading.read(arrived), arrived);
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
        } finally {
            span.end();
        }
    }

    private void hear(Batch batch, Arrived arrived) {
        if (!heard.note(batch.eventId(), arrived.appendedAt())) {
            tallies.batch("duplicate");
            return;
        }
        switch (versions.of(Versions.nameOf(batch))) {
            case Versions.Known known -> count(batch, known, arrived.appendedAt());
            case Versions.Unknown(String waitsFor) -> letWait(batch, arrived, waitsFor);
        }
    }

    private void letWait(Batch batch, Arrived arrived, String waitsFor) {
        if (waiting.full()) {
            giveUp(batch.eventId(), arrived, "it would wait for " + waitsFor + ", but too much waits already; replay it then");
            return;
        }
        tallies.batch("waiting");
        waiting.keep(
                new Waiting.Place(
                        Versions.nameOf(batch),
                        context.currentSystemTimeMs(),
                        arrived.appendedAt().toEpochMilli(),
                        batch.eventId()),
                arrived,
                waitsFor);
    }

    private void count(Batch batch, Versions.Known known, Instant appendedAt) {
        for (Share share : counting.shares(batch, appendedAt, ledger.asOf(appendedAt))) {
            tallies.extra(ledger.add(batch, share, known.tracked()));
            tallies.rows(share);
        }
        tallies.batch("counted");
    }

    private void tick(long now) {
        tryWaitingAgain(now);
        ledger.sayWhatChanged(now);
        ledger.forget(Instant.ofEpochMilli(context.currentStreamTimeMs()), waiting.earliest());
    }

    private void tryWaitingAgain(long now) {
        Set<String> still = new HashSet<>();
        for (Waiting.Place place : waiting.places()) {
            boolean tooLong = now - place.since() > timing.unknownVersion().toMillis();
            if (tooLong || !still.contains(place.version())) {
                tryAgain(place, tooLong, still);
            }
        }
    }

    private void tryAgain(Waiting.Place place, boolean tooLong, Set<String> still) {
        switch (versions.of(place.version())) {
            case Versions.Known known -> countAtLast(waiting.at(place), place, known);
            case Versions.Unknown unknown when !tooLong -> {
                still.add(place.version());
                return;
            }
            case Versions.Unknown(String what) ->
                    giveUp(place.eventId(), waiting.at(place), "waited longer than " + timing.unknownVersion() + " for " + what);
        }
        waiting.release(place);
    }

    private void countAtLast(Arrived arrived, Waiting.Place place, Versions.Known known) {
        try {
            count(reading.read(arrived), known, arrived.appendedAt());
        } catch (UndecodableException e) {
            giveUp(place.eventId(), arrived, e.getMessage());
        }
    }

    private void giveUp(String eventId, Arrived arrived, String cause) {
        heard.forget(eventId, arrived.appendedAt());
        bury(arrived, cause);
    }

    private void bury(Arrived arrived, String cause) {
        tallies.batch("dead");
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }
}
