package io.assay.wire.decide;

import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** References kept as global tables of the same topology; a record there that cannot be read counts as absent. */
final class TableReferences implements References {

    private final ProcessorContext<?, ?> context;
    private final AvroCodec codec;

    TableReferences(ProcessorContext<?, ?> context, AvroCodec codec) {
        this.context = context;
        this.codec = codec;
    }

    @Override
    public <E extends SpecificRecord> Optional<E> latest(String table, String key, Class<E> type) {
        ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store = context.getStateStore(table);
        return Optional.ofNullable(store.get(key)).flatMap(found -> read(found.value(), type));
    }

    @Override
    public String mark(String table) {
        ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store = context.getStateStore(table);
        long entries = 0;
        long latest = 0;
        try (var all = store.all()) {
            while (all.hasNext()) {
                entries++;
                latest = Math.max(latest, all.next().value.timestamp());
            }
        }
        return entries + " by " + latest;
    }

    private <E extends SpecificRecord> Optional<E> read(byte[] value, Class<E> type) {
        try {
            return Optional.of(codec.decode(value, type));
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }
}
