package io.assay.wire.decide;

import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Metas;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Reads a record as the event its topic holds, and refuses one whose key and body disagree. */
public final class Reading {

    private final Wire wire;
    private final EventTypes types;

    public Reading(Wire wire) {
        this.wire = wire;
        this.types = wire.types();
    }

    /**
     * The event that a record holds.
     *
     * @throws UndecodableException saying why it cannot be heard
     */
    public SpecificRecord read(Arrived arrived) {
        var type = types.in(arrived.topic())
                .orElseThrow(() -> new UndecodableException("no event is declared for topic " + arrived.topic()));
        requireSize(arrived);
        SpecificRecord event = wire.codec().decode(arrived.value(), type);
        requireNamed(Metas.of(event).getEventId(), arrived.key());
        requireKey(event, arrived.key());
        return event;
    }

    /**
     * An event has an id, and its record a key.
     *
     * @throws UndecodableException when it lacks one
     */
    public void requireNamed(String eventId, String key) {
        if (eventId.isBlank()) {
            throw new UndecodableException("meta.eventId is empty; give every event an id of its own");
        }
        if (key == null) {
            throw new UndecodableException("the record has no key; key it by the model id");
        }
    }

    /**
     * A published event has at most as many bytes as one may have.
     *
     * @throws UndecodableException when it has more
     */
    public void requireSize(Arrived arrived) {
        boolean published = wire.topics().named(arrived.topic()).orElseThrow().published();
        if (published && arrived.value() != null && arrived.value().length > Wire.LARGEST_EVENT) {
            throw new UndecodableException("it has %,d bytes, more than the %,d that an event may have"
                    .formatted(arrived.value().length, Wire.LARGEST_EVENT));
        }
    }

    private static void requireKey(SpecificRecord event, String key) {
        Schema.Field modelId = event.getSchema().getField("modelId");
        if (modelId == null || event.getSchema().getField("shard") != null) {
            return;
        }
        String inBody = (String) event.get(modelId.pos());
        if (!key.equals(inBody)) {
            throw new UndecodableException(
                    "the record's key is '" + key + "' but its modelId is '" + inBody + "'; key it by the model id");
        }
    }
}
