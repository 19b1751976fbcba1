package io.assay.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I9 of outcomes: a cohort holds each prediction once, by its request id, and counts as labelled those whose outcome lies
 * in the topic, whatever order they came in and however often.
 */
final class Outcomes implements Promise {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    @Override
    public Stream<Violation> brokenIn(Log log) {
        Map<String, Map<String, Long>> served = served(log);
        Set<String> observed = observed(log);
        return latest(log).stream()
                .flatMap(cohort -> cohort(cohort, served.getOrDefault(cohort.series(), Map.of()), observed));
    }

    private static Stream<Violation> cohort(Entry cohort, Map<String, Long> served, Set<String> observed) {
        long from = cohort.instant("windowFrom").toEpochMilli();
        long to = cohort.instant("windowTo").toEpochMilli();
        List<String> unique = served.entrySet().stream()
                .filter(prediction -> prediction.getValue() >= from && prediction.getValue() < to)
                .map(Map.Entry::getKey)
                .toList();
        long known = unique.stream().filter(request -> observed.contains(cohort.text("modelId") + "/" + request)).count();
        List<Violation> broken = new ArrayList<>();
        String subject = cohort.series() + " from " + cohort.instant("windowFrom");
        if (cohort.number("rows") != unique.size()) {
            broken.add(new Violation("I9", subject, cohort.number("rows") + " rows were held against outcomes, "
                    + unique.size() + " requests were served"));
        }
        if (cohort.number("labelled") != known) {
            broken.add(new Violation("I9", subject, cohort.number("labelled") + " rows count as labelled, " + known
                    + " of their outcomes lie in the topic"));
        }
        return broken.stream();
    }

    /** Each cohort as it was measured last. */
    private static List<Entry> latest(Log log) {
        return List.copyOf(log.of("PerformanceMeasured")
                .collect(Collectors.toMap(p -> p.series() + p.instant("windowFrom"), p -> p,
                        (one, other) -> one.number("revision") >= other.number("revision") ? one : other))
                .values());
    }

    /** Per series when each request was first served, save those that claim to come from the future. */
    private static Map<String, Map<String, Long>> served(Log log) {
        Map<String, Map<String, Long>> served = new HashMap<>();
        log.of("PredictionsServed").forEach(batch -> {
            List<String> requests = batch.texts("requestIds");
            List<?> times = (List<?>) batch.value("servedAt");
            for (int row = 0; row < Math.min(requests.size(), times.size()); row++) {
                long at = (Long) times.get(row);
                if (!Instant.ofEpochMilli(at).isAfter(batch.appendedAt().plus(AHEAD))) {
                    served.computeIfAbsent(batch.series(), s -> new HashMap<>()).merge(requests.get(row), at, Math::min);
                }
            }
        });
        return served;
    }

    private static Set<String> observed(Log log) {
        Set<String> observed = new HashSet<>();
        log.of("OutcomesObserved").forEach(batch ->
                batch.texts("requestIds").forEach(request -> observed.add(batch.text("modelId") + "/" + request)));
        return observed;
    }
}
