package io.assay.registry.store;

import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * Which cell an event of one type proves, and its value.
 *
 * @param event type of the event
 * @param cell the cell
 * @param value what is shown; empty when this event proves nothing of it
 */
record Proof<E extends SpecificRecord>(Class<E> event, Cell cell, Function<E, Value> value) {

    static <E extends SpecificRecord> Proof<E> of(
            Class<E> event, Cell.Dimension dimension, Cell.Audience audience, Function<E, Value> value) {
        return new Proof<>(event, new Cell(dimension, audience), value);
    }

    boolean heeds(SpecificRecord said) {
        return event.isInstance(said);
    }

    Value of(SpecificRecord said) {
        return value.apply(event.cast(said));
    }
}
