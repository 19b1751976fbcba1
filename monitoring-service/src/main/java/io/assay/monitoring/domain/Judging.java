package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Psi;
import io.assay.statistics.ReferenceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one window by itself. Drift needs both: an index above the effect threshold, and above what it stays below when
 * nothing drifted ({@link NoDrift}).
 */
final class Judging {

    private final Thresholds thresholds;
    private final NoDrift noDrift;
    private final WindowCounts counted;
    private final int family;
    private final List<Finding> findings = new ArrayList<>();

    private Judging(Thresholds thresholds, NoDrift noDrift, WindowCounts counted) {
        this.thresholds = thresholds;
        this.noDrift = noDrift;
        this.counted = counted;
        this.family = counted.features().size() + counted.outputs().size();
    }

    static Judged judge(WindowCounts counted, ReferenceProfile profile, Thresholds thresholds, NoDrift noDrift) {
        var judging = new Judging(thresholds, noDrift, counted);
        var features = judging.all(counted.features(), profile == null ? List.of() : profile.features());
        var outputs = judging.all(counted.outputs(), profile == null ? List.of() : profile.outputs());
        judging.findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(f -> f.value() / f.threshold())
                .reversed());
        boolean compared = Stream.concat(features.stream(), outputs.stream()).anyMatch(s -> s.psi() != null);
        return new Judged(judging.health(compared), features, outputs, List.copyOf(judging.findings));
    }

    /** Without a finding, a window is healthy only when something could be compared with the reference. */
    private Health health(boolean compared) {
        if (counted.rows() < thresholds.leastRows()) {
            return Health.INSUFFICIENT_EVIDENCE;
        }
        Health unalarmed = compared ? Health.HEALTHY : Health.INSUFFICIENT_EVIDENCE;
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(unalarmed);
    }

    private List<SeriesHealth> all(List<Counts> counts, List<ColumnProfile> profiles) {
        Map<String, ColumnProfile> byName =
                profiles.stream().collect(Collectors.toMap(ColumnProfile::name, Function.identity(), (one, other) -> one));
        return counts.stream()
                .filter(c -> byName.containsKey(c.name()))
                .map(c -> one(c, byName.get(c.name())))
                .toList();
    }

    private SeriesHealth one(Counts counts, ColumnProfile profile) {
        shares(counts, profile);
        double psi = Psi.between(profile.histogram(), counts.bins());
        if (!Double.isFinite(psi)) {
            return new SeriesHealth(counts, null, thresholds.psiWarning(), null, false);
        }
        long rows = counts.rows() - counts.missing() - counts.nan() - counts.infinite();
        double stays = noDrift.quantile(profile, rows, family);
        boolean drifted = psi > thresholds.psiWarning() && psi > stays;
        if (drifted) {
            drift(counts.name(), psi, stays);
        }
        return new SeriesHealth(counts, psi, thresholds.psiWarning(), stays, drifted);
    }

    private void drift(String name, double psi, double stays) {
        boolean critical = psi > thresholds.psiCritical();
        double threshold = critical ? thresholds.psiCritical() : thresholds.psiWarning();
        findings.add(new Finding(
                name, "psi", psi, threshold, stays, critical ? Health.CRITICAL : Health.WARNING,
                String.format(Locale.ROOT, "population stability index of %s is %.3f, above %.2f; without drift it stays"
                        + " below %.3f", name, psi, threshold, stays)));
    }

    private void shares(Counts counts, ColumnProfile profile) {
        double reference = profile.counts().stream().mapToLong(Long::longValue).sum()
                + profile.missing() + profile.nan() + profile.infinite();
        double missing = reference == 0 ? 0 : profile.missing() / reference;
        double notFinite = reference == 0 ? 0 : (profile.nan() + profile.infinite()) / reference;
        share(counts, "missing-share", counts.missing(), missing + thresholds.missingShare(), "have no value");
        share(counts, "not-finite-share", counts.nan() + counts.infinite(), notFinite + thresholds.missingShare(),
                "are NaN or infinite");
        share(counts, "out-of-range-share", counts.outOfRange(), thresholds.outOfRangeShare(),
                "lie outside the declared range");
    }

    private void share(Counts counts, String measure, long rows, double threshold, String words) {
        double share = counts.rows() == 0 ? 0 : (double) rows / counts.rows();
        if (share > threshold && counts.rows() >= thresholds.leastRows()) {
            findings.add(new Finding(
                    counts.name(), measure, share, threshold, null, Health.CRITICAL,
                    String.format(Locale.ROOT, "%.1f %% of the values of %s %s, above %.1f %%",
                            100 * share, counts.name(), words, 100 * threshold)));
        }
    }
}
