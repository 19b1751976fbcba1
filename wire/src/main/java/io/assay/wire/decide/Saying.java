package io.assay.wire.decide;

import io.assay.events.Meta;
import io.assay.wire.Wire;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;

/** Turns the facts of one decision into records with deterministic ids and counted sequences. */
final class Saying<F> {

    private final Wire wire;
    private final Door<?, ?, F> door;
    private final Cause cause;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private long sequence;

    Saying(Wire wire, Door<?, ?, F> door, Cause cause, long saidBefore) {
        this.wire = wire;
        this.door = door;
        this.cause = cause;
        this.sequence = saidBefore;
    }

    Record<String, Outgoing> say(F fact) {
        SpecificRecord event = door.sealed(fact, stamped(door.said(fact, Metas.OPEN)));
        String key = door.keyOf(event, cause.key());
        String topic = wire.topicOf(event);
        byte[] bytes = wire.codec().encode(topic, event);
        if (bytes.length > Wire.LARGEST_EVENT) {
            throw new OversizeException(event.getSchema().getName(), bytes.length);
        }
        var headers = EventHeaders.of(event, key);
        return new Record<>(key, new Outgoing(topic, bytes), cause.at().toEpochMilli(), headers);
    }

    private SpecificRecord stamped(SpecificRecord event) {
        String type = event.getSchema().getName();
        int ordinal = ordinals.merge(type, 1, Integer::sum) - 1;
        long counted = published(type) ? ++sequence : 0;
        Meta meta = cause.stamping().meta(type, ordinal, cause.at(), counted);
        return Metas.stamp(event, meta);
    }

    /** How much has been said about the key, this decision included; talk with our own workers does not count. */
    long sequence() {
        return sequence;
    }

    private boolean published(String type) {
        return wire.topics().named(wire.topics().nameOf(type)).orElseThrow().published();
    }
}
