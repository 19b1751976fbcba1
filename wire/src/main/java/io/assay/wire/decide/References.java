package io.assay.wire.decide;

import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Looks up what events have said about something else than the model: a use case, a data set. It lies in global tables of the same
 * topology; a record there that cannot be read counts as absent.
 */
public final class References {

    private final ProcessorContext<?, ?> context;
    private final AvroCodec codec;

    References(ProcessorContext<?, ?> context, AvroCodec codec) {
        this.context = context;
        this.codec = codec;
    }

    /** The latest event in a referenced table under this key. */
    public <E extends SpecificRecord> Optional<E> latest(String table, String key, Class<E> type) {
        ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store = context.getStateStore(table);
        return Optional.ofNullable(store.get(key)).flatMap(found -> read(found.value(), type));
    }

    /** One word for all that lies in a referenced table; another one once something was said there. */
    public String mark(String table) {
        var mark = new long[2];
        each(table, (key, at) -> {
            mark[0]++;
            mark[1] = Math.max(mark[1], at);
        });
        return mark[0] + " by " + mark[1];
    }

    /** Every key of a referenced table, with the moment at which something was said of it last, in milliseconds since 1970. */
    void each(String table, ObjLongConsumer<String> told) {
        ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store = context.getStateStore(table);
        try (var all = store.all()) {
            all.forEachRemaining(entry -> told.accept(entry.key, entry.value.timestamp()));
        }
    }

    private <E extends SpecificRecord> Optional<E> read(byte[] value, Class<E> type) {
        try {
            return Optional.of(codec.decode(value, type));
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }
}
