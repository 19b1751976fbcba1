package io.assay.monitoring.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * The times by which outcomes are joined and performance is told.
 *
 * @param cohort length of a window of predictions whose performance is told together
 * @param grace how long after its end a cohort waits for late rows
 * @param horizon how long after a prediction its outcome still counts
 * @param patience how long an outcome waits for its prediction
 * @param unknownVersion how long predictions wait for their deployment to be heard
 * @param tick how often changes are told
 * @param settle how long nothing more must have come of a cohort before it is measured
 * @param revise how long after a measure of a cohort the next one is told at the earliest
 */
public record OutcomeTiming(
        Duration cohort,
        Duration grace,
        Duration horizon,
        Duration patience,
        Duration unknownVersion,
        Duration tick,
        Duration settle,
        Duration revise) {

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration LAG = Duration.ofDays(31);

    public OutcomeTiming {
        require(cohort.toMillis() >= 1_000, "cohort", "at least one second", cohort);
        require(horizon.compareTo(cohort) >= 0, "horizon", "at least as long as the cohort", horizon);
        require(!patience.isNegative(), "patience", "at least zero", patience);
        require(!revise.isNegative(), "revise", "at least zero", revise);
    }

    /** Whether a moment is so far ahead of its appending that its clock must be wrong. */
    boolean ahead(long millis, Instant appendedAt) {
        return millis > appendedAt.plus(AHEAD).toEpochMilli();
    }

    /** Whether a prediction was made so long before that nothing counts of it any more. */
    boolean beyond(long servedAt, Instant appendedAt) {
        return servedAt < appendedAt.minus(horizon).toEpochMilli();
    }

    /** Cohorts that ended before this are forgotten; nothing that is still read can change them. */
    long forgottenBefore(long now) {
        return now - horizon.plus(cohort).plus(LAG).toMillis();
    }

    private static void require(boolean holds, String name, String what, Duration value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "assay.monitoring.outcomes." + name + " must be " + what + ", but is " + value);
        }
    }
}
