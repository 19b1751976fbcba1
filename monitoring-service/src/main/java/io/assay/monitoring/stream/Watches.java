package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Watch;
import io.assay.wire.decide.StateCodec;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is kept of each model: how it fares, and how much was said about it. */
record Watches(KeyValueStore<String, byte[]> store) {

    static final String STORE = "watches";
    private static final StateCodec<Kept> CODEC = new StateCodec<>(Kept.class);

    record Kept(Watch watch, long said) {}

    Kept of(String modelId) {
        byte[] bytes = store.get(modelId);
        return bytes == null ? new Kept(Watch.nothing(), 0) : CODEC.state(bytes);
    }

    void put(String modelId, Kept kept) {
        store.put(modelId, CODEC.bytes(kept));
    }
}
