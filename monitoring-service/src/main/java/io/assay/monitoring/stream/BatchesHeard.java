package io.assay.monitoring.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Which batches were heard, by event id and the time the broker appended them. A batch is noted on arrival, before it
 * may have to wait, so that its repetition is known as such whatever becomes of it.
 */
final class BatchesHeard {

    static final String STORE = "batches-heard";

    private static final byte[] YES = {1};

    private final WindowStore<String, byte[]> store;
    private final Duration remembered;

    BatchesHeard(WindowStore<String, byte[]> store, Duration remembered) {
        this.store = store;
        this.remembered = remembered;
    }

    /** Notes a batch; false when it was noted before. */
    boolean note(String eventId, Instant appendedAt) {
        if (knows(eventId, appendedAt)) {
            return false;
        }
        store.put(eventId, YES, appendedAt.toEpochMilli());
        return true;
    }

    /** Whether it was noted about then. */
    boolean knows(String eventId, Instant appendedAt) {
        try (var noted = store.fetch(eventId, appendedAt.minus(remembered), appendedAt.plus(remembered))) {
            return noted.hasNext();
        }
    }

    /** The batch was given up uncounted; should it come again, it is new. */
    void forget(String eventId, Instant appendedAt) {
        store.put(eventId, null, appendedAt.toEpochMilli());
    }
}
