package io.assay.registry.stream;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What was heard, so that nothing is told twice for having been said twice, and what waits for its next attempt. */
final class WebhookMemory {

    static final String STORE = "webhooks";

    private static final String HEARD = "heard/";
    private static final String WAITING = "waiting/";
    private static final String BEYOND = "\uffff";

    private final KeyValueStore<String, byte[]> store;

    WebhookMemory(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** Whether an event is heard for the first time; remembers it. */
    boolean first(String eventId, long at) {
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(at).array();
        return store.putIfAbsent(HEARD + eventId, time) == null;
    }

    /** Forgets what was heard before that time. */
    void forget(long before) {
        each(HEARD, entry -> {
            if (ByteBuffer.wrap(entry.value).getLong() < before) {
                store.delete(entry.key);
            }
        });
    }

    void keep(String deliveryId, byte[] result) {
        store.put(WAITING + deliveryId, result);
    }

    void drop(String deliveryId) {
        store.delete(WAITING + deliveryId);
    }

    /** The results of all attempts that wait for another. */
    void waiting(Consumer<byte[]> each) {
        each(WAITING, entry -> each.accept(entry.value));
    }

    private void each(String prefix, Consumer<KeyValue<String, byte[]>> each) {
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix, prefix + BEYOND)) {
            entries.forEachRemaining(each);
        }
    }
}
