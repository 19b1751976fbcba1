package io.assay.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All events of all topics, each event id once, in the order the broker appended them. */
public final class Log {

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final List<Entry> repeated = new ArrayList<>();

    public Log(List<Entry> entries) {
        entries.stream().sorted(Comparator.comparing(Entry::appendedAt)).forEach(this::add);
    }

    Stream<Entry> of(String... types) {
        var wanted = List.of(types);
        return byId.values().stream().filter(e -> wanted.contains(e.type()));
    }

    Stream<Entry> all() {
        return byId.values().stream();
    }

    Optional<Entry> find(String id, String type) {
        return Optional.ofNullable(id).map(byId::get).filter(e -> e.type().equals(type));
    }

    boolean holds(String id) {
        return byId.containsKey(id);
    }

    /** Events that were written more than once by a service that promises to write once. */
    List<Entry> repeated() {
        return repeated;
    }

    private void add(Entry entry) {
        if (byId.putIfAbsent(entry.id(), entry) != null && entry.sequence() > 0) {
            repeated.add(entry);
        }
    }
}
