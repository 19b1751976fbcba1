package io.assay.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All events of all topics, each event id once, in the order the broker appended them. What lies in dead letters is known
 * to be buried and no event of its own; replay topics only repeat.
 */
public final class Log {

    private static final Duration JOBS_KEPT = Duration.ofDays(7);

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byType;
    private final Map<String, Map<String, List<Entry>>> indexes = new HashMap<>();
    private final Set<String> buried = new HashSet<>();
    private final List<Entry> repeated = new ArrayList<>();
    private Instant end = Instant.EPOCH;

    public Log(List<Entry> entries) {
        entries.stream().sorted(Comparator.comparing(Entry::appendedAt)).forEach(this::add);
        byType = byId.values().stream().collect(Collectors.groupingBy(Entry::type));
    }

    /** Events of these types; of a single type in the order they were appended. */
    Stream<Entry> of(String... types) {
        return Stream.of(types).flatMap(type -> byType.getOrDefault(type, List.of()).stream());
    }

    Stream<Entry> all() {
        return byId.values().stream();
    }

    Optional<Entry> find(String id, String type) {
        return Optional.ofNullable(id).map(byId::get).filter(e -> e.type().equals(type));
    }

    /** Events of a type whose field has this value; looked up, never searched. */
    List<Entry> naming(String type, String path, String value) {
        return index(type, path, entry -> entry.text(path)).getOrDefault(value, List.of());
    }

    /** Events of a type about a version. */
    List<Entry> about(String type, String subject) {
        return index(type, "*", Entry::subject).getOrDefault(subject, List.of());
    }

    boolean holds(String id) {
        return byId.containsKey(id);
    }

    /** Whether a service sent this event to its dead letters, with a reason. */
    boolean buried(Entry entry) {
        return buried.contains(entry.id());
    }

    /** When the broker appended what made a service say this: the moment at which it decided. */
    Instant decidedAt(Entry said) {
        return Optional.ofNullable(said.causedBy()).map(byId::get).map(Entry::appendedAt).orElse(said.appendedAt());
    }

    /** Whether the jobs that led to this event may have passed their retention. */
    boolean jobsForgotten(Entry entry) {
        return entry.appendedAt().isBefore(end.minus(JOBS_KEPT));
    }

    /** Events that were written more than once by a service that promises to write once. */
    List<Entry> repeated() {
        return repeated;
    }

    private Map<String, List<Entry>> index(String type, String name, Function<Entry, String> key) {
        return indexes.computeIfAbsent(type + " " + name, t -> {
            Map<String, List<Entry>> index = new HashMap<>();
            of(type).forEach(e -> index.computeIfAbsent(key.apply(e), k -> new ArrayList<>()).add(e));
            return index;
        });
    }

    private void add(Entry entry) {
        end = entry.appendedAt();
        if (entry.topic().endsWith("-dead-letters.v1")) {
            buried.add(entry.id());
        } else if (!entry.topic().endsWith("-replay.v1")
                && byId.putIfAbsent(entry.id(), entry) != null
                && entry.sequence() > 0) {
            repeated.add(entry);
        }
    }
}
