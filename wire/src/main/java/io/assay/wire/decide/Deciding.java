package io.assay.wire.decide;

import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decision.Decision;
import io.assay.wire.event.Metas;
import io.opentelemetry.api.trace.Span;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Hears one record after the other and lets the rule decide; whatever goes wrong with one stays with that one. */
final class Deciding<S, H, F> implements Processor<String, byte[], String, Outgoing> {

    private final Wire wire;
    private final String storeName;
    private final Door<S, H, F> door;
    private final Rule<S, H, F> rule;
    private final Patience patience;
    private final Reading reading;
    private final Tally tally;
    private ProcessorContext<String, Outgoing> context;
    private References references;
    private Memories<S> memories;
    private Ruling<S, H, F> ruling;
    private Waking<S, H, F> waking;

    Deciding(Wire wire, String storeName, Door<S, H, F> door, Rule<S, H, F> rule, Patience patience) {
        this.wire = wire;
        this.storeName = storeName;
        this.door = door;
        this.rule = rule;
        this.patience = patience;
        this.reading = new Reading(wire);
        this.tally = new Tally(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        this.references = new References(context, wire.codec());
        KeyValueStore<String, byte[]> states = context.getStateStore(storeName);
        KeyValueStore<String, Long> waiting = context.getStateStore(Decider.waiting(storeName));
        KeyValueStore<String, String> wakes = context.getStateStore(Decider.alarms(storeName));
        var alarms = new Alarms(wakes);
        var concerns = new Concerns(wakes);
        this.memories = new Memories<>(door, states, waiting, alarms, concerns);
        this.ruling = new Ruling<>(wire, door, rule, tally, context);
        this.waking = new Waking<>(wire, door, ruling, memories, alarms, concerns, references);
        context.schedule(patience.betweenTries(), PunctuationType.WALL_CLOCK_TIME, this::passed);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        tally.heard.increment();
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        Span span = wire.traces().begin(wire.service() + " hears " + arrived.topic(), arrived.headers());
        try {
            hear(arrived, span);
        } finally {
            span.end();
        }
    }

    private void hear(Arrived arrived, Span span) {
        SpecificRecord event;
        try {
            event = reading.read(arrived);
        } catch (UndecodableException e) {
            ruling.bury(arrived, e.getMessage());
            return;
        }
        Memory<S> memory = memories.of(arrived.key());
        if (memory.knows(Metas.of(event), arrived)) {
            tally.duplicates.increment();
            return;
        }
        Memory<S> waitedFirst = resumed(arrived.key(), memory);
        Memory<S> heard = waitedFirst.remember(Metas.of(event), arrived);
        Memory<S> after = ruling.on(cause(arrived, event, span), () -> door.heard(event, references, arrived.appendedAt()), heard);
        memories.keep(arrived.key(), resumed(arrived.key(), after));
    }

    private Cause cause(Arrived arrived, SpecificRecord event, Span span) {
        return new Cause(
                arrived,
                (type, ordinal, at, sequence) ->
                        Metas.causedBy(Metas.of(event), type, ordinal, at, wire.actor(), sequence),
                span,
                true);
    }

    /** Tries what waits, in its order, until nothing more moves. */
    private Memory<S> resumed(String key, Memory<S> memory) {
        Memory<S> now = memory;
        boolean moved = !now.parked().isEmpty();
        while (moved) {
            moved = false;
            for (Parked parked : now.parked()) {
                Memory<S> tried = retried(key, parked, now);
                moved |= tried.parked().size() < now.parked().size();
                now = tried;
            }
        }
        return now;
    }

    private Memory<S> retried(String key, Parked parked, Memory<S> memory) {
        Arrived arrived = parked.resumed(key, context.currentStreamTimeMs());
        SpecificRecord event = reading.read(arrived);
        Decision<S, F> decision =
                ruling.decision(cause(arrived, event, Span.getInvalid()), () -> door.heard(event, references, arrived.appendedAt()), memory);
        if (decision instanceof Decision.Waits) {
            return memory;
        }
        Span span = wire.traces().begin(wire.service() + " resumes " + parked.topic(), arrived.headers());
        try {
            Cause cause = cause(arrived, event, span);
            return ruling.on(cause, () -> door.heard(event, references, arrived.appendedAt()), memory.without(parked));
        } finally {
            span.end();
        }
    }

    private void passed(long now) {
        for (String key : memories.waiting()) {
            memories.keep(key, withoutTheImpatient(key, resumed(key, memories.of(key)), now));
        }
        waking.at(now);
    }

    private Memory<S> withoutTheImpatient(String key, Memory<S> memory, long now) {
        Memory<S> left = memory;
        for (Parked parked : memory.parked()) {
            if (now - parked.appendedAt() > patience.forCause().toMillis()) {
                Arrived arrived = parked.arrived(key);
                String reason = "waited longer than " + patience.forCause() + " for " + parked.waitsFor();
                left = ruling.died(arrived, left.without(parked), reason);
            }
        }
        return left;
    }
}
