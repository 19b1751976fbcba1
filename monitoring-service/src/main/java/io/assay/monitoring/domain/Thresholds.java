package io.assay.monitoring.domain;

/**
 * What one tier tolerates.
 *
 * @param psiWarning population stability index above which drift is a warning
 * @param psiCritical above which it is critical
 * @param missingShare how much larger than in the reference the share of rows without a value may be, and that of rows
 *     whose value is NaN or infinite, before a feature is critical; 0 to 1
 * @param outOfRangeShare share of rows outside the declared range above which a feature is critical; 0 to 1
 * @param leastRows rows below which a window says nothing, and a column nothing of its shares
 * @param windowsToWorsen bad windows in a row before health worsens
 * @param windowsToRecover good windows in a row before it recovers
 */
public record Thresholds(
        double psiWarning,
        double psiCritical,
        double missingShare,
        double outOfRangeShare,
        long leastRows,
        int windowsToWorsen,
        int windowsToRecover) {

    public Thresholds {
        if (!(psiWarning > 0 && psiCritical >= psiWarning && psiCritical < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("psiWarning must be above 0 and psiCritical finite and not below it, but are "
                    + psiWarning + " and " + psiCritical);
        }
        if (!(missingShare >= 0 && missingShare <= 1 && outOfRangeShare >= 0 && outOfRangeShare <= 1)) {
            throw new IllegalArgumentException("missingShare and outOfRangeShare must lie between 0 and 1, but are "
                    + missingShare + " and " + outOfRangeShare);
        }
        if (leastRows < 1 || windowsToWorsen < 1 || windowsToRecover < 1) {
            throw new IllegalArgumentException("leastRows, windowsToWorsen and windowsToRecover must be at least 1, but are "
                    + leastRows + ", " + windowsToWorsen + " and " + windowsToRecover);
        }
    }
}
