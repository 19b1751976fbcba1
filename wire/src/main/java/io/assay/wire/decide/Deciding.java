package io.assay.wire.decide;

import io.assay.wire.Wire;
import io.assay.wire.avro.RegistryUnavailableException;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decision.Decision;
import io.assay.wire.event.Metas;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears one record after the other and lets the rule decide; whatever goes wrong with one stays with that one. */
final class Deciding<S, H, F> implements Processor<String, byte[], String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

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
        this.references = new TableReferences(context, wire.codec());
        KeyValueStore<String, byte[]> states = context.getStateStore(storeName);
        KeyValueStore<String, Long> waiting = context.getStateStore(Decider.waiting(storeName));
        this.memories = new Memories<>(door, states, waiting);
        context.schedule(patience.betweenTries(), PunctuationType.WALL_CLOCK_TIME, this::tryWaitingAgain);
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
            bury(arrived, e.getMessage());
            return;
        }
        Memory<S> memory = memories.of(arrived.key());
        if (memory.knows(Metas.of(event), arrived)) {
            tally.duplicates.increment();
            return;
        }
        Memory<S> waitedFirst = resumed(arrived.key(), memory);
        Memory<S> heard = waitedFirst.remember(Metas.of(event), arrived);
        Memory<S> after = decided(arrived, event, heard, span);
        memories.keep(arrived.key(), resumed(arrived.key(), after));
    }

    /** The memory after one decision; outputs are forwarded on the way. */
    private Memory<S> decided(Arrived arrived, SpecificRecord event, Memory<S> memory, Span span) {
        return switch (weighed(arrived, event, memory)) {
            case Decision.Said<S, F>(S state, List<F> facts) -> said(arrived, event, memory, state, facts, span);
            case Decision.NothingNew<S, F>() -> {
                tally.duplicates.increment();
                yield memory;
            }
            case Decision.Waits<S, F>(String what) -> {
                tally.parked.increment();
                yield memory.park(Parked.of(arrived, what));
            }
            case Decision.Refused<S, F>(String reason) -> died(arrived, event, memory, reason);
        };
    }

    /** A bug dies with its record; a broken wire stops the stream, for the record is not at fault. */
    private Decision<S, F> weighed(Arrived arrived, SpecificRecord event, Memory<S> memory) {
        try {
            return rule.decide(memory.state(), door.heard(event, references), arrived.appendedAt());
        } catch (RegistryUnavailableException | KafkaException brokenWire) {
            throw brokenWire;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("topic", arrived.topic()).addKeyValue("offset", arrived.offset())
                    .setCause(e).log("a decision failed; the record goes to the dead letters");
            return Decision.refuse("the decision failed: " + e);
        }
    }

    private Memory<S> said(
            Arrived arrived, SpecificRecord event, Memory<S> memory, S state, List<F> facts, Span span) {
        try {
            var saying = new Saying<>(wire, door, event, arrived, memory.said());
            List<Record<String, Outgoing>> out = new ArrayList<>();
            for (F fact : facts) {
                out.add(saying.say(fact));
            }
            out.forEach(record -> forward(record, span));
            tally.said.increment(out.size());
            return memory.movedOn(state, saying.sequence());
        } catch (OversizeException e) {
            return died(arrived, event, memory, e.getMessage());
        }
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
        Decision<S, F> decision = weighed(arrived, event, memory);
        if (decision instanceof Decision.Waits) {
            return memory;
        }
        Span span = wire.traces().begin(wire.service() + " resumes " + parked.topic(), arrived.headers());
        try {
            return decided(arrived, event, memory.without(parked), span);
        } finally {
            span.end();
        }
    }

    private void tryWaitingAgain(long now) {
        for (String key : memories.waiting()) {
            memories.keep(key, withoutTheImpatient(key, resumed(key, memories.of(key)), now));
        }
    }

    private Memory<S> withoutTheImpatient(String key, Memory<S> memory, long now) {
        Memory<S> left = memory;
        for (Parked parked : memory.parked()) {
            if (now - parked.appendedAt() > patience.forCause().toMillis()) {
                Arrived arrived = parked.arrived(key);
                left = died(arrived, reading.read(arrived), left.without(parked),
                        "waited longer than " + patience.forCause() + " for " + parked.waitsFor());
            }
        }
        return left;
    }

    private Memory<S> died(Arrived arrived, SpecificRecord event, Memory<S> memory, String cause) {
        bury(arrived, cause);
        return memory.died(Metas.of(event));
    }

    private void bury(Arrived arrived, String cause) {
        tally.deadLetters.increment();
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }

    private void forward(Record<String, Outgoing> record, Span span) {
        wire.traces().handOn(span, record.headers());
        context.forward(record);
    }
}
