package io.assay.monitoring.domain;

import java.time.Instant;
import java.util.List;

/**
 * How a version fares by one kind of evidence.
 *
 * @param health its sustained health
 * @param runs what the latest windows said in a row
 * @param upTo end of the latest window that was weighed
 * @param reasons what the latest window that had evidence found
 */
public record Track(Health health, Runs runs, Instant upTo, List<Reason> reasons) {

    private static final int MOST_REASONS = 100;

    static Track unknown() {
        return new Track(Health.UNKNOWN, Runs.NONE, Instant.EPOCH, List.of());
    }

    /** After one window more. */
    Track after(Health window, List<Finding> findings, Instant at, Thresholds thresholds) {
        Runs now = runs.and(window);
        return new Track(now.sustained(health, window, thresholds), now, at, window.known() ? since(findings, at) : reasons);
    }

    private List<Reason> since(List<Finding> findings, Instant at) {
        return findings.stream().limit(MOST_REASONS).map(finding -> new Reason(finding, since(finding, at))).toList();
    }

    private Instant since(Finding finding, Instant at) {
        return reasons.stream()
                .filter(reason -> reason.finding().sameAs(finding))
                .map(Reason::since)
                .findFirst()
                .orElse(at);
    }
}
