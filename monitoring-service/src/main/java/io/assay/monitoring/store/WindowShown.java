package io.assay.monitoring.store;

import java.time.Instant;

/**
 * One window as it was measured last.
 *
 * @param kind {@code tumbling} or {@code sliding}
 * @param state what this window alone says
 * @param late rows that came after the grace
 * @param astray rows that claim a time that cannot be
 * @param failed requests that got no prediction
 * @param driftedSeries features and outputs that drifted
 * @param performance realised, by metric
 * @param estimatedPerformance estimated without outcomes, by metric
 */
public record WindowShown(
        Instant from,
        Instant to,
        String kind,
        String environment,
        String mode,
        int revision,
        boolean isFinal,
        String state,
        long rows,
        long late,
        long astray,
        long failed,
        Double rowsPerSecond,
        Double latencyP50,
        Double latencyP95,
        Double latencyP99,
        Double costPerThousand,
        Double unlabelledShare,
        int driftedSeries,
        Object performance,
        Object estimatedPerformance,
        Object fairness,
        Object multivariate,
        long epoch,
        String eventId,
        String profileDigest,
        String policyDigest) {}
