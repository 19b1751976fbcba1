package io.assay.wire.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** When which key is to be woken, in the order of time; and the grounds on which every key was woken last. */
final class Alarms {

    /** A key and the moment for which it asked. */
    record Due(String key, long at) {}

    private static final String GROUNDS = "grounds";
    private static final String FIRST = "at 0000000000000000000 ";

    private final KeyValueStore<String, String> store;

    Alarms(KeyValueStore<String, String> store) {
        this.store = store;
    }

    void move(String key, Long before, Long next) {
        if (before != null) {
            store.delete(entry(before, key));
        }
        if (next != null) {
            store.put(entry(next, key), key);
        }
    }

    /** What was due by now, the oldest first, at most so many. */
    List<Due> due(long now, int most) {
        List<Due> due = new ArrayList<>();
        try (var entries = store.range(FIRST, entry(now + 1, ""))) {
            while (entries.hasNext() && due.size() < most) {
                KeyValue<String, String> entry = entries.next();
                due.add(new Due(entry.value, Long.parseLong(entry.key.substring(3, 22))));
            }
        }
        return due;
    }

    /** The grounds of the last round that ended; empty before the first. */
    String grounds() {
        String kept = store.get(GROUNDS);
        return kept == null ? "" : kept;
    }

    void grounds(String now) {
        store.put(GROUNDS, now);
    }

    private static String entry(long at, String key) {
        return String.format(Locale.ROOT, "at %019d %s", at, key);
    }
}
