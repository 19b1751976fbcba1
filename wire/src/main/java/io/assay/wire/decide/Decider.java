package io.assay.wire.decide;

import io.assay.wire.Wire;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Lets a rule decide inside Kafka Streams: one state per key, duplicates counted, what came too early parked, what
 * cannot be heard sent to the dead letters, each record by itself, all in the transaction of the offsets.
 */
public final class Decider<S, H, F> implements ProcessorSupplier<String, byte[], String, Outgoing> {

    private final Wire wire;
    private final String store;
    private final Door<S, H, F> door;
    private final Rule<S, H, F> rule;
    private final Patience patience;

    /** A decider whose state lies in the store of that name. */
    public Decider(Wire wire, String store, Door<S, H, F> door, Rule<S, H, F> rule, Patience patience) {
        this.wire = wire;
        this.store = store;
        this.door = door;
        this.rule = rule;
        this.patience = patience;
    }

    /** The same with standard patience. */
    public Decider(Wire wire, String store, Door<S, H, F> door, Rule<S, H, F> rule) {
        this(wire, store, door, rule, Patience.STANDARD);
    }

    /** Hears a stream and says one stream per destination, in the order given. */
    public KStream<String, byte[]>[] decide(KStream<String, byte[]> heard, List<String> destinations) {
        return Branches.of(heard.process(this), destinations);
    }

    @Override
    public Processor<String, byte[], String, Outgoing> get() {
        return new Deciding<>(wire, store, door, rule, patience);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(waiting(store)), Serdes.String(), Serdes.Long()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(alarms(store)), Serdes.String(), Serdes.String()));
    }

    static String waiting(String store) {
        return store + "-waiting";
    }

    static String alarms(String store) {
        return store + "-alarms";
    }
}
