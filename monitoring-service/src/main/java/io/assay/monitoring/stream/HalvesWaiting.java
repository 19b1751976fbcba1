package io.assay.monitoring.stream;

import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.Parked;
import io.assay.wire.decide.StateCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/** Halves that wait for the other, whole and in the order in which they came; bounded in bytes. */
final class HalvesWaiting {

    static final String STORE = "halves-waiting";

    /** Bytes that may wait in one partition. */
    static final long MOST = 64L * 1024 * 1024;

    private static final StateCodec<Parked> CODEC = new StateCodec<>(Parked.class);

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, Long> since = new LinkedHashMap<>();
    private long bytes;

    /** What waited before a stop waits anew: what came meanwhile is heard first. */
    HalvesWaiting(KeyValueStore<String, byte[]> store, long now) {
        this.store = store;
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                bytes += entry.value.length;
                since.put(entry.key, now);
            });
        }
    }

    boolean full() {
        return bytes >= MOST;
    }

    void keep(Arrived half, long now) {
        byte[] kept = CODEC.bytes(Parked.of(half, "its other half"));
        store.put(half.key(), kept);
        since.put(half.key(), now);
        bytes += kept.length;
    }

    /** The half that waits under a key, which waits no longer; null when none does. */
    Arrived taken(String key) {
        byte[] kept = store.delete(key);
        if (kept == null) {
            return null;
        }
        since.remove(key);
        bytes -= kept.length;
        return CODEC.state(kept).arrived(key);
    }

    /** Keys of those that have waited since then or longer, the longest first. */
    List<String> since(long then) {
        List<String> keys = new ArrayList<>();
        for (var waiting : since.entrySet()) {
            if (waiting.getValue() > then) {
                break;
            }
            keys.add(waiting.getKey());
        }
        return keys;
    }
}
