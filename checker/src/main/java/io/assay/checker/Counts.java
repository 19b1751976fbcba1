package io.assay.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I9: what monitoring counted in a window is the number of unique predictions in it, whatever order they came in. Rows
 * that claim a time which cannot be are counted astray, elsewhere; so many may be missing from their windows.
 */
final class Counts implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        Map<String, long[]> served = served(log);
        return latest(log).entrySet().stream().flatMap(s -> series(s.getValue(), served.getOrDefault(s.getKey(), new long[0])));
    }

    private static Stream<Violation> series(List<Entry> windows, long[] served) {
        long astray = windows.stream().mapToLong(w -> w.number("astray")).sum();
        List<Violation> broken = new ArrayList<>();
        long missing = 0;
        long held = 0;
        for (Entry window : windows) {
            long counted = window.number("rows") + window.number("late");
            long unique = within(served, window.instant("windowFrom"), window.instant("windowTo"));
            held += unique;
            missing += Math.max(0, unique - counted);
            if (counted > unique || missing > astray) {
                broken.add(new Violation("I9", window.series() + " from " + window.instant("windowFrom"),
                        counted + " rows were counted, " + unique + " unique predictions lie in the topic"));
            }
        }
        long measuredUpTo = within(served, Instant.EPOCH, windows.getLast().instant("windowTo"));
        if (measuredUpTo - held > astray) {
            broken.add(new Violation("I9", windows.getLast().series(),
                    measuredUpTo - held + " predictions lie in windows that were never measured"));
        }
        return broken.stream();
    }

    /** Per series its windows in order, each as it was measured last; those that slide repeat rows of others. */
    private static Map<String, List<Entry>> latest(Log log) {
        Map<String, Entry> byWindow = log.of("HealthMeasured")
                .filter(h -> h.yes("final") && !"sliding".equals(h.text("windowKind")))
                .collect(Collectors.toMap(h -> h.series() + h.instant("windowFrom"), h -> h,
                        (one, other) -> one.number("revision") >= other.number("revision") ? one : other));
        return byWindow.values().stream()
                .sorted(Comparator.comparing(h -> h.instant("windowFrom")))
                .collect(Collectors.groupingBy(Entry::series));
    }

    private static Map<String, long[]> served(Log log) {
        Map<String, List<Long>> served = new HashMap<>();
        log.of("PredictionsServed").forEach(batch -> ((List<?>) batch.event().get("servedAt"))
                .forEach(at -> served.computeIfAbsent(batch.series(), s -> new ArrayList<>()).add((Long) at)));
        return served.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> e.getValue().stream().mapToLong(Long::longValue).sorted().toArray()));
    }

    private static long within(long[] sorted, Instant from, Instant to) {
        return before(sorted, to) - before(sorted, from);
    }

    private static int before(long[] sorted, Instant at) {
        long millis = at.toEpochMilli();
        int found = Arrays.binarySearch(sorted, millis);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && sorted[found - 1] == millis) {
            found--;
        }
        return found;
    }
}
