package io.assay.monitoring.domain;

/**
 * What one tier tolerates.
 *
 * @param leastRows rows below which a window says nothing, and a column nothing of its shares, and labelled rows below which
 *     outcomes say nothing
 * @param windowsToWorsen bad windows in a row before health worsens
 * @param windowsToRecover good windows in a row before it recovers
 */
public record Thresholds(
        DriftLimits drift,
        QualityLimits quality,
        ServiceLimits service,
        OutcomeLimits outcomes,
        long leastRows,
        int windowsToWorsen,
        int windowsToRecover) {

    public Thresholds {
        if (leastRows < 1 || windowsToWorsen < 1 || windowsToRecover < 1) {
            throw new IllegalArgumentException("leastRows, windowsToWorsen and windowsToRecover must be at least 1, but are "
                    + leastRows + ", " + windowsToWorsen + " and " + windowsToRecover);
        }
    }
}
