package io.assay.wire.event;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * One event as it lies in its topic.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 * @param key its key
 * @param appendedAt when the broker appended it
 * @param event the event
 */
public record Told(
        String topic, int partition, long offset, String key, Instant appendedAt, SpecificRecord event) {

    /** Simple name of the event's type. */
    public String type() {
        return event.getSchema().getName();
    }
}
