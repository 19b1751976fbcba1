package io.assay.monitoring.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a version fares by evidence that is corrected later: the latest windows that had evidence are kept with what they
 * said, so that a revision replaces it. An older one is final.
 *
 * @param before how it fared by the windows that are no longer kept
 * @param kept windows in the order of time
 */
public record Cohorts(Track before, List<Cohort> kept) {

    private static final int KEPT = 32;
    private static final int MOST_FINDINGS = 10;

    /** What one window said in its latest revision. */
    public record Cohort(Instant to, int revision, Health health, List<Finding> findings) {}

    static Cohorts none() {
        return new Cohorts(Track.unknown(), List.of());
    }

    /** With what a window says now. One without evidence is not kept, nor is one that is too old or said later already. */
    Cohorts with(Cohort said, Thresholds thresholds) {
        boolean known = kept.stream().anyMatch(k -> k.to().equals(said.to()) && k.revision() >= said.revision());
        if (known || !said.to().isAfter(before.upTo())) {
            return this;
        }
        List<Cohort> all = new ArrayList<>(kept);
        all.removeIf(k -> k.to().equals(said.to()));
        if (said.health().known()) {
            List<Finding> findings = said.findings().stream().limit(MOST_FINDINGS).toList();
            all.add(new Cohort(said.to(), said.revision(), said.health(), findings));
        }
        all.sort(Comparator.comparing(Cohort::to));
        return all.size() <= KEPT
                ? new Cohorts(before, List.copyOf(all))
                : new Cohorts(after(before, all.getFirst(), thresholds), List.copyOf(all.subList(1, all.size())));
    }

    /** How it fares by all of them. */
    Track now(Thresholds thresholds) {
        Track track = before;
        for (Cohort cohort : kept) {
            track = after(track, cohort, thresholds);
        }
        return track;
    }

    private static Track after(Track track, Cohort cohort, Thresholds thresholds) {
        return track.after(cohort.health(), cohort.findings(), cohort.to(), thresholds);
    }
}
