package io.assay.wire.decide;

import io.assay.events.Meta;
import io.assay.wire.Wire;
import io.assay.wire.avro.RegistryUnavailableException;
import io.assay.wire.decision.Decision;
import io.assay.wire.event.Metas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the rule decide one thing, forwards what is said, and gives back the memory that is kept of it. */
final class Ruling<S, H, F> {

    private static final Logger LOG = LoggerFactory.getLogger(Ruling.class);

    private final Wire wire;
    private final Door<S, H, F> door;
    private final Rule<S, H, F> rule;
    private final Tally tally;
    private final ProcessorContext<String, Outgoing> context;

    Ruling(Wire wire, Door<S, H, F> door, Rule<S, H, F> rule, Tally tally, ProcessorContext<String, Outgoing> context) {
        this.wire = wire;
        this.door = door;
        this.rule = rule;
        this.tally = tally;
        this.context = context;
    }

    /** The memory after one decision; outputs are forwarded on the way. */
    Memory<S> on(Cause cause, Supplier<H> heard, Memory<S> memory) {
        return switch (decision(cause, heard, memory)) {
            case Decision.Said<S, F>(S state, List<F> facts) -> said(cause, memory, state, facts);
            case Decision.NothingNew<S, F>() -> {
                if (cause.record()) {
                    tally.duplicates.increment();
                }
                yield memory;
            }
            case Decision.Waits<S, F>(String what) -> waits(cause, memory, what);
            case Decision.Refused<S, F>(String reason, List<F> facts) ->
                died(cause.arrived(), accused(cause, memory, facts), reason);
        };
    }

    /** Others are told of a refusal once, however often the record is replayed. */
    private Memory<S> accused(Cause cause, Memory<S> memory, List<F> facts) {
        if (facts.isEmpty()) {
            return memory;
        }
        Meta meta = Metas.of(new Reading(wire).read(cause.arrived()));
        return memory.accuses(meta) ? memory : said(cause, memory, memory.state(), facts).accusing(meta);
    }

    /** A bug dies with its record; a broken wire stops the stream, for the record is not at fault. */
    Decision<S, F> decision(Cause cause, Supplier<H> heard, Memory<S> memory) {
        try {
            return rule.decide(memory.state(), heard.get(), cause.at());
        } catch (RegistryUnavailableException | KafkaException brokenWire) {
            throw brokenWire;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("topic", cause.arrived().topic()).addKeyValue("offset", cause.arrived().offset())
                    .setCause(e).log("a decision failed; its record goes to the dead letters");
            return cause.record() ? Decision.refuse("the decision failed: " + e) : Decision.nothingNew();
        }
    }

    private Memory<S> waits(Cause cause, Memory<S> memory, String what) {
        tally.parked.increment();
        return memory.park(Parked.of(cause.arrived(), what));
    }

    private Memory<S> said(Cause cause, Memory<S> memory, S state, List<F> facts) {
        try {
            var saying = new Saying<>(wire, door, cause, memory.said());
            List<Record<String, Outgoing>> out = new ArrayList<>();
            for (F fact : facts) {
                out.add(saying.say(fact));
            }
            out.forEach(record -> forward(record, cause));
            tally.said.increment(out.size());
            return memory.movedOn(state, saying.sequence());
        } catch (OversizeException e) {
            return died(cause.arrived(), memory, e.getMessage());
        }
    }

    Memory<S> died(Arrived arrived, Memory<S> memory, String reason) {
        bury(arrived, reason);
        SpecificRecord event = new Reading(wire).read(arrived);
        return memory.died(Metas.of(event));
    }

    void bury(Arrived arrived, String reason) {
        tally.deadLetters.increment();
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", reason).log("dead letter");
        context.forward(DeadLetter.of(arrived, reason, wire.deadLetters()));
    }

    private void forward(Record<String, Outgoing> record, Cause cause) {
        wire.traces().handOn(cause.span(), record.headers());
        context.forward(record);
    }
}
