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
    private final Meta cause;
    private final Arrived arrived;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private long sequence;

    Saying(Wire wire, Door<?, ?, F> door, SpecificRecord heard, Arrived arrived, long saidBefore) {
        this.wire = wire;
        this.door = door;
        this.cause = Metas.of(heard);
        this.arrived = arrived;
        this.sequence = saidBefore;
    }

    Record<String, Outgoing> say(F fact) {
        SpecificRecord event = stamped(door.said(fact, Metas.OPEN));
        String key = door.keyOf(event, arrived.key());
        String topic = wire.topicOf(event);
        byte[] bytes = wire.codec().encode(topic, event);
        if (bytes.length > Wire.LARGEST_EVENT) {
            throw new OversizeException(event.getSchema().getName(), bytes.length);
        }
        var headers = EventHeaders.of(event, key);
        return new Record<>(key, new Outgoing(topic, bytes), arrived.appendedAt().toEpochMilli(), headers);
    }

    private SpecificRecord stamped(SpecificRecord event) {
        String type = event.getSchema().getName();
        int ordinal = ordinals.merge(type, 1, Integer::sum) - 1;
        long counted = published(type) ? ++sequence : 0;
        return Metas.stamp(event, Metas.causedBy(cause, type, ordinal, arrived.appendedAt(), wire.actor(), counted));
    }

    /** How much has been said about the key, this decision included; talk with our own workers does not count. */
    long sequence() {
        return sequence;
    }

    private boolean published(String type) {
        return wire.topics().named(wire.topics().nameOf(type)).orElseThrow().published();
    }
}
