package io.assay.registry.stream;

import io.assay.evidence.Frontier;
import java.nio.ByteBuffer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of the evidence log, in the state store and nowhere else: a head that a field remembered would outlive a
 * transaction that was aborted.
 */
final class CheckpointState {

    static final String STORE = "evidence";

    private static final String TREE = "tree";
    private static final String PUBLISHED = "published";

    /** Size of the latest checkpoint, and how many there are. */
    record Published(long size, long count) {}

    private final KeyValueStore<String, byte[]> store;

    CheckpointState(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    Frontier tree() {
        byte[] kept = store.get(TREE);
        return kept == null ? Frontier.empty() : Frontier.of(kept);
    }

    void keep(Frontier tree) {
        store.put(TREE, tree.bytes());
    }

    Published published() {
        byte[] kept = store.get(PUBLISHED);
        var buffer = kept == null ? ByteBuffer.allocate(2 * Long.BYTES) : ByteBuffer.wrap(kept);
        return new Published(buffer.getLong(), buffer.getLong());
    }

    void keep(Published published) {
        store.put(
                PUBLISHED,
                ByteBuffer.allocate(2 * Long.BYTES).putLong(published.size()).putLong(published.count()).array());
    }
}
