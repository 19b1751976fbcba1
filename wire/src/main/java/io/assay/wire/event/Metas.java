package io.assay.wire.event;

import io.assay.events.Meta;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Reads and writes the {@code meta} that every event opens with. */
public final class Metas {

    /** Stands in while an event is being translated; {@link #stamp} replaces it. */
    public static final Meta OPEN = new Meta("", Instant.EPOCH, null, "", "", 0L);

    private static final int FIRST = 0;

    private Metas() {}

    /** The meta of any event. */
    public static Meta of(SpecificRecord event) {
        return (Meta) event.get(FIRST);
    }

    /** Puts the final meta into an event. */
    public static <E extends SpecificRecord> E stamp(E event, Meta meta) {
        event.put(FIRST, meta);
        return event;
    }

    /** The meta of a root event: what a person or a tool says of itself. */
    public static Meta root(String eventId, Instant at, String actor) {
        return new Meta(eventId, at, null, eventId, actor, 0L);
    }

    /** The meta of an event that another one caused. */
    public static Meta causedBy(Meta cause, String eventType, int ordinal, Instant at, String actor, long sequence) {
        var id = EventIds.of(cause.getEventId(), eventType, ordinal);
        return new Meta(id, at, cause.getEventId(), cause.getCorrelationId(), actor, sequence);
    }

    /** The meta of an event that a timer caused: a root, for nobody said the timer. */
    public static Meta timed(String timerId, String eventType, int ordinal, Instant at, String actor, long sequence) {
        var id = EventIds.of(timerId, eventType, ordinal);
        return new Meta(id, at, null, id, actor, sequence);
    }
}
