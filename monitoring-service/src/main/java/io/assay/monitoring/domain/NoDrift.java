package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Psi;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the index of a column stays below with 95 % over all columns of a window together when nothing drifted: each at
 * 1 - 0.05 / number of columns (Bonferroni). The window's rows are rounded down to two digits, which sets the bar at most
 * a tenth too high, and lets what was once drawn serve again.
 */
final class NoDrift {

    private static final double FALSE_ALARMS = 0.05;
    private static final long SEED = 1;
    private static final int KEPT = 20_000;
    private static final int EXACT_BELOW = 100;

    private record Case(ColumnProfile column, long rows, int family) {}

    private final Map<Case, Double> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Double> eldest) {
            return size() > KEPT;
        }
    };

    /** The quantile for a window of that many rows with a value, among a family of that many columns. */
    synchronized double quantile(ColumnProfile column, long rows, int family) {
        long rounded = roundedDown(rows);
        return known.computeIfAbsent(
                new Case(column, rounded, family),
                c -> Psi.noDriftQuantile(column.histogram(), rounded, 1 - FALSE_ALARMS / family, SEED));
    }

    private static long roundedDown(long rows) {
        long unit = 1;
        while (rows / unit >= EXACT_BELOW) {
            unit *= 10;
        }
        return rows / unit * unit;
    }
}
