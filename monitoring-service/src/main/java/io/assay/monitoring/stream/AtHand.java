package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Accumulator;
import io.assay.monitoring.domain.Accumulator.Left;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The accumulators of a partition: those used last are at hand as objects, all are in the store, where each batch puts the
 * blocks that it changed. So a transaction that is given up takes nothing with it but what it put itself.
 */
final class AtHand {

    /** Columns that may be at hand; a column takes some hundred bytes. */
    private static final int MOST_COLUMNS = 100_000;

    private final KeyValueStore<String, byte[]> store;
    private final Map<Place, Accumulator> used = new LinkedHashMap<>(16, 0.75f, true);
    private int columns;

    /** Whose counts, of when. */
    record Place(Series series, Window window, int shard) {

        String key() {
            return "%s|%02d".formatted(WindowShelf.key(window, series), shard);
        }
    }

    AtHand(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The accumulator of a place: at hand, from the store, or a new one. */
    Accumulator of(Place place, Supplier<Accumulator> anew) {
        Accumulator known = used.get(place);
        if (known != null) {
            return known;
        }
        Accumulator kept = kept(place);
        Accumulator found = kept == null ? anew.get() : kept;
        used.put(place, found);
        columns += found.width();
        makeRoom();
        return found;
    }

    /** Puts the blocks that changed. */
    void keep(Place place, Accumulator accumulator) {
        String key = place.key();
        BitSet changed = accumulator.changed();
        for (int block = changed.nextSetBit(0); block >= 0; block = changed.nextSetBit(block + 1)) {
            store.put(key(key, block), Packed.block(accumulator.left(), block));
        }
    }

    /** Lets go of what ended by then; the store is cleared by its keys. */
    void forget(long endMillis) {
        used.keySet().removeIf(place -> place.window().to().toEpochMilli() <= endMillis);
        columns = used.values().stream().mapToInt(Accumulator::width).sum();
    }

    private Accumulator kept(Place place) {
        String key = place.key();
        byte[] first = store.get(key(key, 0));
        if (first == null) {
            return null;
        }
        Left left = Packed.first(first);
        for (int block = 1; block < left.blocks().length; block++) {
            left.blocks()[block] = Packed.next(store.get(key(key, block)));
        }
        return new Accumulator(place.series(), place.window(), left);
    }

    private void makeRoom() {
        var eldest = used.entrySet().iterator();
        while (columns > MOST_COLUMNS && used.size() > 1) {
            columns -= eldest.next().getValue().width();
            eldest.remove();
        }
    }

    private static String key(String place, int block) {
        return place + "|" + (10_000 + block);
    }
}
