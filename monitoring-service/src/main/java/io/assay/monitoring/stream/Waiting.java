package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Batch;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.Parked;
import io.assay.wire.decide.StateCodec;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** Batches whose version is not followed yet, in the order they began to wait, version by version. */
final class Waiting {

    static final String STORE = "batches-waiting";

    private static final StateCodec<Kept> CODEC = new StateCodec<>(Kept.class);

    /** A batch that waits, whole. */
    record Kept(String recordKey, Parked parked) {}

    private final KeyValueStore<String, byte[]> store;

    Waiting(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void keep(Batch batch, Arrived arrived, String waitsFor, long now) {
        String version = FollowingWire.key(batch.series().modelId(), batch.series().version());
        String key = "%s|%020d|%s".formatted(version, now, batch.eventId());
        store.put(key, CODEC.bytes(new Kept(arrived.key(), Parked.of(arrived, waitsFor))));
    }

    List<String> keys() {
        return Ledger.keys(store, null);
    }

    static String version(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    /** Since when it waits, in milliseconds since 1970. */
    static long since(String key) {
        int from = key.indexOf('|') + 1;
        return Long.parseLong(key.substring(from, key.indexOf('|', from)));
    }

    Arrived of(String key) {
        Kept kept = CODEC.state(store.get(key));
        return kept.parked().arrived(kept.recordKey());
    }

    void release(String key) {
        store.delete(key);
    }
}
