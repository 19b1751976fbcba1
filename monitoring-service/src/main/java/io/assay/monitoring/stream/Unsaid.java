package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which counts changed since they were said; a store remembers it over restarts, and is written once per change. */
final class Unsaid {

    private static final int PARTS = 5;
    private static final int BYTES = 2 * Long.BYTES;

    private final KeyValueStore<String, byte[]> store;
    private final Set<AtHand.Place> places = new LinkedHashSet<>();

    Unsaid(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                if (entry.value.length == BYTES) {
                    places.add(place(entry.key, ByteBuffer.wrap(entry.value)));
                }
            });
        }
    }

    void add(AtHand.Place place) {
        if (places.add(place)) {
            store.put(place.key(), ByteBuffer.allocate(BYTES)
                    .putLong(place.window().from().toEpochMilli())
                    .putLong(place.window().to().toEpochMilli())
                    .array());
        }
    }

    List<AtHand.Place> places() {
        return List.copyOf(places);
    }

    void said(AtHand.Place place) {
        places.remove(place);
        store.delete(place.key());
    }

    void forget(long endMillis) {
        places().stream().filter(place -> place.window().to().toEpochMilli() <= endMillis).forEach(this::said);
    }

    private static AtHand.Place place(String key, ByteBuffer window) {
        String[] parts = key.split("\\|", PARTS);
        String[] version = parts[1].split("@", 2);
        return new AtHand.Place(
                new Series(version[0], version[1], parts[2], parts[3]),
                new Window(Instant.ofEpochMilli(window.getLong()), Instant.ofEpochMilli(window.getLong())),
                Integer.parseInt(parts[4]));
    }
}
