package io.assay.monitoring.domain;

import io.assay.statistics.ChiSquare;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.JensenShannon;
import io.assay.statistics.Psi;
import io.assay.statistics.Wasserstein;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Judges one column of a window against its profile. */
final class ColumnJudging {

    private final Yardstick yardstick;
    private final List<Finding> findings;

    ColumnJudging(Yardstick yardstick, List<Finding> findings) {
        this.yardstick = yardstick;
        this.findings = findings;
    }

    SeriesHealth judge(Counts counts, ColumnProfile profile) {
        findings.addAll(new ShareJudging(yardstick, counts, profile).findings());
        long[] reference = profile.histogram();
        boolean constant = Arrays.stream(reference).filter(count -> count > 0).count() == 1;
        long rows = Arrays.stream(counts.bins()).sum();
        if (rows == 0 || Arrays.stream(reference).sum() == 0) {
            return SeriesHealth.incomparable(counts, constant);
        }
        DriftLimits limits = yardstick.thresholds().drift();
        boolean dear = Psi.noDriftIsDrawn(reference, rows);
        var health = new SeriesHealth(
                counts,
                index(Psi.between(reference, counts.bins()), limits.psi(), dear,
                        () -> yardstick.noDrift().psi(reference, rows, yardstick.family())),
                index(JensenShannon.between(reference, counts.bins()), limits.jensenShannon(), dear,
                        () -> yardstick.noDrift().jensenShannon(reference, rows, yardstick.family())),
                wasserstein(profile, counts.bins()),
                ChiSquare.homogeneity(reference, counts.bins()),
                constant);
        drift(health, limits);
        return health;
    }

    /** The bar is not drawn for a value that is no effect: of thousands of columns few are, and drawing takes long. */
    private static Index index(double value, Limit limit, boolean dear, DoubleSupplier noDrift) {
        boolean needed = !dear || value > limit.warning();
        return new Index(value, limit.warning(), needed ? noDrift.getAsDouble() : null);
    }

    /** Both indices tell the same drift: the graver is named, the stability index where they agree. */
    private void drift(SeriesHealth health, DriftLimits limits) {
        Health psi = severity(health.psi(), limits.psi());
        Health distance = severity(health.jensenShannon(), limits.jensenShannon());
        if (psi.compareTo(distance) >= 0 && psi != Health.HEALTHY) {
            name(health, "psi", health.psi(), limits.psi(), psi);
        } else if (distance != Health.HEALTHY) {
            name(health, "jensen-shannon", health.jensenShannon(), limits.jensenShannon(), distance);
        }
    }

    private static Health severity(Index index, Limit limit) {
        return index.drifted() ? limit.severity(index.value()) : Health.HEALTHY;
    }

    private void name(SeriesHealth health, String measure, Index index, Limit limit, Health severity) {
        String name = health.counts().name();
        String called = measure.equals("psi") ? "population stability index" : "Jensen-Shannon distance";
        String words = String.format(Locale.ROOT, "%s of %s is %.3f, above %.2f; %s", called, name, index.value(),
                limit.passed(severity), health.constant()
                        ? "the reference holds one value only"
                        : String.format(Locale.ROOT, "without drift it stays below %.3f", index.noDrift()));
        findings.add(new Finding(name, measure, index.value(), limit.passed(severity), index.noDrift(), severity, words));
    }

    private static Double wasserstein(ColumnProfile profile, long[] bins) {
        double distance = profile.categorical() ? Double.NaN : Wasserstein.inInterquartileRanges(profile, bins);
        return Double.isNaN(distance) ? null : distance;
    }
}
