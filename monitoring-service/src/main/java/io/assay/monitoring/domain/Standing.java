package io.assay.monitoring.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How one series fares.
 *
 * @param health by all evidence: the worst that any kind says, yet healthy only by what is served now
 * @param since end of the window with which it became so
 * @param drift by the windows of predictions
 * @param outcomes by what else is known of them, by {@link Outcome}
 */
public record Standing(Health health, Instant since, Track drift, Map<Outcome, Cohorts> outcomes) {

    private static final Comparator<Reason> WORST_FIRST =
            Comparator.comparing((Reason reason) -> reason.finding().severity()).reversed();

    static Standing unknown() {
        return new Standing(Health.UNKNOWN, Instant.EPOCH, Track.unknown(), Map.of());
    }

    Standing after(Judged judged, Instant at, Thresholds thresholds) {
        Track weighed = drift.after(judged.health(), judged.findings(), at, thresholds);
        return new Standing(health, since, weighed, outcomes).settled(at, thresholds);
    }

    Standing after(Map<Outcome, Cohorts.Cohort> said, Instant at, Thresholds thresholds) {
        var all = new TreeMap<>(outcomes);
        said.forEach((outcome, cohort) ->
                all.put(outcome, all.getOrDefault(outcome, Cohorts.none()).with(cohort, thresholds)));
        return new Standing(health, since, drift, all).settled(at, thresholds);
    }

    /** Why it is not healthy, the worst first, each once; of what is not sustained yet, too. */
    List<Reason> reasons(Thresholds thresholds) {
        if (health == Health.HEALTHY) {
            return List.of();
        }
        List<Reason> once = new ArrayList<>();
        tracks(thresholds).flatMap(track -> track.reasons().stream()).sorted(WORST_FIRST)
                .filter(reason -> once.stream().noneMatch(r -> r.finding().sameAs(reason.finding())))
                .forEach(once::add);
        return List.copyOf(once);
    }

    /** How many windows in a row say so, of the evidence that says it longest. */
    int windows(Thresholds thresholds) {
        return tracks(thresholds)
                .filter(track -> track.health() == health)
                .mapToInt(track -> track.runs().of(health))
                .max()
                .orElse(0);
    }

    private Standing settled(Instant at, Thresholds thresholds) {
        Health worst = tracks(thresholds)
                .map(Track::health)
                .filter(says -> says.compareTo(Health.WARNING) >= 0)
                .max(Comparator.naturalOrder())
                .orElse(drift.health());
        return new Standing(worst, worst == health ? since : at, drift, outcomes);
    }

    private Stream<Track> tracks(Thresholds thresholds) {
        return Stream.concat(Stream.of(drift), Stream.of(Outcome.values())
                .filter(outcomes::containsKey)
                .map(outcome -> outcomes.get(outcome).now(thresholds)));
    }
}
