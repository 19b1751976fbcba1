package io.assay.standalone.lives;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;
import org.apache.kafka.streams.state.internals.WindowStoreBuilder;

/** Lets a topology keep its stores in memory: thousands of lives must not wait for a disk. */
final class InMemory {

    private InMemory() {}

    /** The same stream, but processors get their stores in memory. */
    @SuppressWarnings("unchecked")
    static KStream<String, byte[]> stores(KStream<String, byte[]> real) {
        return (KStream<String, byte[]>) Proxy.newProxyInstance(
                KStream.class.getClassLoader(), new Class<?>[] {KStream.class}, (proxy, method, args) -> {
                    if (method.getName().equals("process")) {
                        args[0] = lighter((ProcessorSupplier<Object, Object, Object, Object>) args[0]);
                    }
                    Object result = method.invoke(real, args);
                    return method.getName().equals("processValues") ? stores((KStream<String, byte[]>) result) : result;
                });
    }

    private static ProcessorSupplier<Object, Object, Object, Object> lighter(
            ProcessorSupplier<Object, Object, Object, Object> supplier) {
        Set<StoreBuilder<?>> stores =
                supplier.stores().stream().map(InMemory::lighter).collect(Collectors.toSet());
        return new ProcessorSupplier<>() {
            @Override
            public Processor<Object, Object, Object, Object> get() {
                return supplier.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }

    private static StoreBuilder<?> lighter(StoreBuilder<?> heavy) {
        if (heavy instanceof WindowStoreBuilder<?, ?> window) {
            var kept = Stores.inMemoryWindowStore(
                    heavy.name(), Duration.ofMillis(window.retentionPeriod()), Estate.WINDOW, false);
            return Stores.windowStoreBuilder(kept, Serdes.String(), values(heavy)).withLoggingDisabled();
        }
        var store = Stores.inMemoryKeyValueStore(heavy.name());
        return Stores.keyValueStoreBuilder(store, Serdes.String(), values(heavy)).withLoggingDisabled();
    }

    private static Serde<?> values(StoreBuilder<?> heavy) {
        try {
            Field serde = AbstractStoreBuilder.class.getDeclaredField("valueSerde");
            serde.setAccessible(true);
            return (Serde<?>) serde.get(heavy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Kafka Streams builds its stores differently now; look at " + heavy, e);
        }
    }
}
