package io.assay.monitoring.stream;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** Where the functions keep their state: on disk, or in memory, where it is read back from its log after a restart. */
enum StateStores {
    ON_DISK,
    IN_MEMORY;

    <V> StoreBuilder<KeyValueStore<String, V>> keyed(String name, Serde<V> values) {
        var supplier = this == ON_DISK ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values);
    }

    StoreBuilder<WindowStore<String, byte[]>> timed(String name, Duration retention, Duration window) {
        var supplier = this == ON_DISK
                ? Stores.persistentWindowStore(name, retention, window, false)
                : Stores.inMemoryWindowStore(name, retention, window, false);
        return Stores.windowStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray());
    }
}
