package io.assay.wire.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which keys rest on which things in referenced tables, and what was seen of these things. */
final class Concerns {

    private static final char BETWEEN = '\u0000';
    private static final char AFTER = '\u0001';

    private final KeyValueStore<String, String> store;

    Concerns(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void move(String key, Set<Concern> before, Set<Concern> now) {
        before.stream().filter(concern -> !now.contains(concern)).forEach(gone -> store.delete(about(gone) + key));
        now.stream().filter(concern -> !before.contains(concern)).forEach(came -> store.put(about(came) + key, key));
    }

    /** Keys that rest on a thing. */
    List<String> on(Concern thing) {
        String from = about(thing);
        List<String> keys = new ArrayList<>();
        try (var entries = store.range(from, from.substring(0, from.length() - 1) + AFTER)) {
            entries.forEachRemaining(entry -> keys.add(entry.value));
        }
        return keys;
    }

    /** Whether what was said of a thing then is new here; it is not new again. */
    boolean isNew(Concern thing, long saidAt) {
        String name = "seen " + thing.table() + BETWEEN + thing.key();
        String seen = store.get(name);
        boolean later = seen == null || Long.parseLong(seen) < saidAt;
        if (later) {
            store.put(name, Long.toString(saidAt));
        }
        return later;
    }

    /** Whether a table changed since it was looked at last. */
    boolean moved(String table, String mark) {
        String name = "mark " + table;
        boolean moved = !mark.equals(store.get(name));
        if (moved) {
            store.put(name, mark);
        }
        return moved;
    }

    private static String about(Concern concern) {
        return "about " + concern.table() + BETWEEN + concern.key() + BETWEEN;
    }
}
