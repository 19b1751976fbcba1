package io.assay.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I9: what monitoring counted in a window is the number of unique predictions in it, whatever order they came in. */
final class Counts implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        Map<String, List<Instant>> served = served(log);
        return latest(log).flatMap(window -> {
            long counted = window.number("rows") + window.number("late");
            long unique = served.getOrDefault(series(window), List.of()).stream()
                    .filter(at -> !at.isBefore(window.instant("windowFrom")) && at.isBefore(window.instant("windowTo")))
                    .count();
            return counted == unique
                    ? Stream.empty()
                    : Stream.of(new Violation("I9", series(window) + " from " + window.instant("windowFrom"),
                            counted + " rows were counted, " + unique + " unique predictions lie in the topic"));
        });
    }

    private static Stream<Entry> latest(Log log) {
        return log.of("HealthMeasured")
                .filter(h -> h.yes("final"))
                .collect(Collectors.groupingBy(h -> series(h) + h.instant("windowFrom"),
                        Collectors.maxBy(Comparator.comparingLong(h -> h.number("revision")))))
                .values().stream()
                .flatMap(Optional::stream);
    }

    private static Map<String, List<Instant>> served(Log log) {
        Map<String, List<Instant>> served = new HashMap<>();
        log.of("PredictionsServed").forEach(batch -> ((List<?>) batch.event().get("servedAt"))
                .forEach(at -> served.computeIfAbsent(series(batch), s -> new ArrayList<>())
                        .add(Instant.ofEpochMilli((long) at))));
        return served;
    }

    private static String series(Entry entry) {
        return entry.subject() + " " + entry.text("mode") + " in " + entry.text("environment");
    }
}
