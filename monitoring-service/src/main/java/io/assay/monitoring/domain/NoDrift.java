package io.assay.monitoring.domain;

import io.assay.statistics.JensenShannon;
import io.assay.statistics.Psi;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the indices of a column stay below with 95 % over all columns of a window together when nothing drifted: each at
 * 1 - 0.05 / number of columns (Bonferroni). The window's rows are rounded down to two digits, which sets the bar at most
 * a tenth too high, and lets what was once drawn serve again, also for every column whose bins are filled alike.
 */
final class NoDrift {

    private static final double FALSE_ALARMS = 0.05;
    private static final long SEED = 1;
    private static final int KEPT = 20_000;
    private static final int EXACT_BELOW = 100;

    private record Case(boolean psi, List<Long> counts, long rows, int family) {}

    private final Map<Case, Double> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Double> eldest) {
            return size() > KEPT;
        }
    };

    /** The chance with which one of a family stays below its bar. */
    static double probability(int family) {
        return 1 - FALSE_ALARMS / family;
    }

    /** The quantile of the stability index for a window of that many rows with a value, among a family of that many. */
    double psi(long[] reference, long rows, int family) {
        return quantile(new Case(true, sorted(reference), roundedDown(rows), family));
    }

    /** The same of the Jensen-Shannon distance. */
    double jensenShannon(long[] reference, long rows, int family) {
        return quantile(new Case(false, sorted(reference), roundedDown(rows), family));
    }

    private synchronized double quantile(Case of) {
        return known.computeIfAbsent(of, NoDrift::computed);
    }

    private static double computed(Case of) {
        long[] counts = of.counts().stream().mapToLong(Long::longValue).toArray();
        return of.psi()
                ? Psi.noDriftQuantile(counts, of.rows(), probability(of.family()), SEED)
                : JensenShannon.noDriftQuantile(counts, of.rows(), probability(of.family()), SEED);
    }

    /** The order of bins does not matter; those without rows count as not there. */
    private static List<Long> sorted(long[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).sorted().boxed().toList();
    }

    private static long roundedDown(long rows) {
        long unit = 1;
        while (rows / unit >= EXACT_BELOW) {
            unit *= 10;
        }
        return rows / unit * unit;
    }
}
