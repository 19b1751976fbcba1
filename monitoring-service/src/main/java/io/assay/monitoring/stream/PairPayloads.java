package io.assay.monitoring.stream;

import io.assay.events.PayloadLogged;
import io.assay.events.PredictionsServed;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import io.assay.wire.event.EventHeaders;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes predictions of requests and responses; a request that nobody answers in time is one that failed. */
final class PairPayloads implements Processor<String, byte[], String, Outgoing> {

    private static final Logger LOG = LoggerFactory.getLogger(PairPayloads.class);

    private final Wire wire;
    private final PairingTime time;
    private final Reading reading;
    private ProcessorContext<String, Outgoing> context;
    private HalvesWaiting waiting;
    private BatchesHeard heard;

    PairPayloads(Wire wire, PairingTime time) {
        this.wire = wire;
        this.time = time;
        this.reading = new Reading(wire);
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        waiting = new HalvesWaiting(context.getStateStore(HalvesWaiting.STORE), context.currentSystemTimeMs());
        heard = new BatchesHeard(context.getStateStore(BatchesHeard.STORE), time.remembered());
        context.schedule(time.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var arrived = Arrived.of(record, context.recordMetadata().orElseThrow());
        try {
            hear((PayloadLogged) reading.read(arrived), arrived);
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
        }
    }

    private void hear(PayloadLogged half, Arrived arrived) {
        if (!PairingWire.key(half).equals(arrived.key())) {
            throw new UndecodableException("the record's key is '" + arrived.key() + "'; key it '" + PairingWire.key(half) + "'");
        }
        if (!heard.note(arrived.key() + "|" + half.getHalf(), arrived.appendedAt())) {
            count("duplicate");
            return;
        }
        Arrived other = waiting.taken(arrived.key());
        if (other != null) {
            pair(half, arrived, other);
        } else if (heard.knows(arrived.key() + "|failed", arrived.appendedAt())) {
            bury(arrived, "its request was counted as failed, for no response came within " + time.within());
        } else {
            letWait(half, arrived);
        }
    }

    private void letWait(PayloadLogged half, Arrived arrived) {
        if (waiting.full()) {
            heard.forget(arrived.key() + "|" + half.getHalf(), arrived.appendedAt());
            bury(arrived, "it would wait for its other half, but too much waits already; replay it then");
        } else {
            waiting.keep(arrived, context.currentSystemTimeMs());
        }
    }

    private void pair(PayloadLogged half, Arrived arrived, Arrived kept) {
        PayloadLogged other = (PayloadLogged) reading.read(kept);
        boolean answered = half.getHalf().equals(PairingWire.RESPONSE);
        try {
            say(PairingWire.paired(answered ? other : half, answered ? half : other, wire.actor()));
            count("paired");
        } catch (UndecodableException e) {
            bury(arrived, e.getMessage());
            bury(kept, e.getMessage());
        }
    }

    private void tick(long now) {
        for (String key : waiting.since(now - time.within().toMillis())) {
            giveUp(waiting.taken(key));
        }
    }

    private void giveUp(Arrived kept) {
        PayloadLogged half = (PayloadLogged) reading.read(kept);
        if (half.getHalf().equals(PairingWire.RESPONSE) || half.getVersion() == null) {
            bury(kept, "no other half came within " + time.within());
            return;
        }
        heard.note(kept.key() + "|failed", Instant.ofEpochMilli(context.currentSystemTimeMs()));
        LOG.atWarn().addKeyValue("modelId", half.getModelId()).addKeyValue("version", half.getVersion())
                .addKeyValue("eventId", half.getMeta().getEventId()).log("no response came; the request counts as failed");
        say(PairingWire.failed(half, wire.actor()));
        count("unanswered");
    }

    private void say(PredictionsServed served) {
        String key = served.getModelId() + "/" + served.getShard();
        String topic = wire.topicOf(served);
        var out = new Outgoing(topic, wire.codec().encode(topic, served));
        context.forward(new Record<>(key, out, context.currentSystemTimeMs(), EventHeaders.of(served, key)));
    }

    private void bury(Arrived arrived, String cause) {
        count("dead");
        LOG.atWarn().addKeyValue("topic", arrived.topic()).addKeyValue("partition", arrived.partition())
                .addKeyValue("offset", arrived.offset()).addKeyValue("cause", cause).log("dead letter");
        context.forward(DeadLetter.of(arrived, cause, wire.deadLetters()));
    }

    private void count(String outcome) {
        wire.meters().counter("modelops.monitoring.payloads", "outcome", outcome).increment();
    }
}
