package io.assay.monitoring.domain;

import io.assay.statistics.Psi;
import io.assay.statistics.ReferenceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Judges one window by itself. Drift needs both: an index above the effect threshold, and above what it stays below with
 * 95 % over all features together when nothing drifted (each at 1 - 0.05 / number of features, Bonferroni).
 */
final class Judging {

    private static final double FALSE_ALARMS = 0.05;

    private final Thresholds thresholds;
    private final List<Finding> findings = new ArrayList<>();

    private Judging(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    static Judged judge(WindowCounts counted, ReferenceProfile profile, Thresholds thresholds) {
        var judging = new Judging(thresholds);
        int family = counted.features().size() + counted.outputs().size();
        var features = judging.series(counted.features(), profile, family);
        var outputs = judging.series(counted.outputs(), profile, family);
        judging.findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(f -> f.value() / f.threshold())
                .reversed());
        return new Judged(judging.health(counted, profile), features, outputs, List.copyOf(judging.findings));
    }

    private Health health(WindowCounts counted, ReferenceProfile profile) {
        if (profile == null || counted.rows() < thresholds.leastRows()) {
            return Health.INSUFFICIENT_EVIDENCE;
        }
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Health.HEALTHY);
    }

    private List<SeriesHealth> series(List<Counts> all, ReferenceProfile profile, int family) {
        return all.stream().map(counts -> one(counts, profile, family)).toList();
    }

    private SeriesHealth one(Counts counts, ReferenceProfile profile, int family) {
        share(counts, "missing-share", counts.missing(), thresholds.missingShare(), "have no value");
        share(counts, "out-of-range-share", counts.outOfRange(), thresholds.outOfRangeShare(), "lie outside the declared range");
        long[] reference = profile == null ? new long[0] : profile.find(counts.name()).orElseThrow().histogram();
        long rows = counts.rows() - counts.missing() - counts.nan() - counts.infinite();
        double psi = reference.length == counts.bins().length ? Psi.between(reference, counts.bins()) : Double.NaN;
        if (!Double.isFinite(psi)) {
            return new SeriesHealth(counts, null, thresholds.psiWarning(), null, false);
        }
        double noDrift = Psi.noDriftQuantile(reference, rows, 1 - FALSE_ALARMS / family, 1);
        boolean drifted = psi > thresholds.psiWarning() && psi > noDrift;
        if (drifted) {
            drift(counts.name(), psi, noDrift);
        }
        return new SeriesHealth(counts, psi, thresholds.psiWarning(), noDrift, drifted);
    }

    private void drift(String name, double psi, double noDrift) {
        boolean critical = psi > thresholds.psiCritical();
        double threshold = critical ? thresholds.psiCritical() : thresholds.psiWarning();
        findings.add(new Finding(
                name, "psi", psi, threshold, noDrift, critical ? Health.CRITICAL : Health.WARNING,
                String.format(Locale.ROOT, "population stability index of %s is %.3f, above %.2f; without drift it stays"
                        + " below %.3f", name, psi, threshold, noDrift)));
    }

    private void share(Counts counts, String measure, long rows, double threshold, String words) {
        double share = counts.rows() == 0 ? 0 : (double) rows / counts.rows();
        if (share > threshold) {
            findings.add(new Finding(
                    counts.name(), measure, share, threshold, null, Health.CRITICAL,
                    String.format(Locale.ROOT, "%.1f %% of the values of %s %s, above %.1f %%",
                            100 * share, counts.name(), words, 100 * threshold)));
        }
    }
}
