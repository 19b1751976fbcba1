package io.assay.monitoring.stream;

import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.Parked;
import io.assay.wire.decide.StateCodec;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** Batches whose version is not followed yet, version by version, in the order they began to wait; bounded in bytes. */
final class Waiting {

    static final String STORE = "batches-waiting";

    /** Bytes that may wait in one partition; a small batch counts as {@link #LEAST}. */
    static final long MOST = 64L * 1024 * 1024;

    static final long LEAST = 4L * 1024;

    private static final StateCodec<Kept> CODEC = new StateCodec<>(Kept.class);

    /** A batch that waits, whole. */
    record Kept(String recordKey, Parked parked) {}

    /**
     * Where a batch waits.
     *
     * @param version model and version that it waits for
     * @param since when it began to wait, in milliseconds since 1970
     * @param appendedAt when the broker appended it, in milliseconds since 1970
     */
    record Place(String version, long since, long appendedAt, String eventId) {

        private String key() {
            return "%s|%020d|%020d|%s".formatted(version, since, appendedAt, eventId);
        }

        private static Place of(String key) {
            String[] parts = key.split("\\|", 4);
            return new Place(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
        }
    }

    private final KeyValueStore<String, byte[]> store;
    private long bytes;

    Waiting(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (var all = store.all()) {
            all.forEachRemaining(entry -> bytes += size(entry.value));
        }
    }

    /** Whether nothing more may wait. */
    boolean full() {
        return bytes >= MOST;
    }

    void keep(Place place, Arrived arrived, String waitsFor) {
        byte[] kept = CODEC.bytes(new Kept(arrived.key(), Parked.of(arrived, waitsFor)));
        store.put(place.key(), kept);
        bytes += size(kept);
    }

    List<Place> places() {
        return Ledger.keys(store, null).stream().map(Place::of).toList();
    }

    /** When the broker appended the earliest of those that wait; never when none does. */
    Instant earliest() {
        return places().stream()
                .map(place -> Instant.ofEpochMilli(place.appendedAt()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    Arrived at(Place place) {
        Kept kept = CODEC.state(store.get(place.key()));
        return kept.parked().arrived(kept.recordKey());
    }

    void release(Place place) {
        bytes -= size(store.delete(place.key()));
    }

    private static long size(byte[] kept) {
        return Math.max(LEAST, kept.length);
    }
}
