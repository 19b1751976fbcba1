package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NOON;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Reconstruction;
import io.assay.statistics.ReferenceProfile;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Windows and thresholds to judge by, in few words. */
final class Panel {

    static final Thresholds STRICT =
            new Thresholds(drift(0.1, 0.25), quality(0.05), service(), outcomes(), 100, 2, 3);
    static final Thresholds EASY =
            new Thresholds(drift(0.3, 0.6), quality(0.2), service(), outcomes(), 100, 3, 2);
    static final Policy POLICY = new Policy("assay:sha256/policy", "high", Map.of("high", STRICT, "low", EASY));
    static final Series LIVE = new Series(MODEL, "1.0.0", "prod", "LIVE");

    private Panel() {}

    static Window window(int number) {
        return Window.around(NOON.plus(Duration.ofMinutes(number)), Duration.ofMinutes(1));
    }

    static WindowCounts counted(Batch batch, Share share, Tracked tracked) {
        var all = new Accumulator(batch.series(), share.window(), tracked);
        all.add(batch, share, tracked);
        return all.counts(tracked.layout());
    }

    /** So many rows, all in time, counted once. */
    static Head head(String tier, String profileDigest, long rows) {
        return new Head(tier, profileDigest, 1, rows, 0, 0, 0, 0, 1, Reconstruction.NONE);
    }

    /** A window of a single feature. */
    static Closed closed(int number, String tier, ColumnProfile column, Counts counts) {
        var all = new WindowCounts(LIVE, window(number), head(tier, "profile", counts.rows()),
                List.of(counts), List.of(), Latency.none());
        return closed(all, List.of(column));
    }

    /** A tumbling window that is measured for the first time. */
    static Closed closed(WindowCounts counted, List<ColumnProfile> features) {
        return closed(counted, features == null ? null : new ReferenceProfile(10_000, features, List.of()));
    }

    static Closed closed(WindowCounts counted, ReferenceProfile profile) {
        return new Closed(counted, profile, 1, 1, Cost.UNKNOWN);
    }

    static DriftLimits drift(double warning, double critical) {
        return new DriftLimits(new Limit(warning, critical), new Limit(0.3, 0.5), new Limit(0.3, 0.5), new Limit(0.2, 0.5));
    }

    private static QualityLimits quality(double share) {
        var limit = new Limit(share, share);
        return new QualityLimits(limit, limit, limit, limit);
    }

    private static ServiceLimits service() {
        return new ServiceLimits(new Limit(0.01, 0.05), new Limit(200, 1_000));
    }

    private static OutcomeLimits outcomes() {
        return new OutcomeLimits(
                Map.of("auc", new Limit(0.02, 0.05), "rmse", new Limit(0.1, 0.3)), new Limit(0.05, 0.1), new Floor(0.85, 0.8));
    }

    static Counts bins(ColumnProfile column, long... bins) {
        return new Counts(column.name(), bins, 0, 0, 0, 0, 0);
    }

    static Judged judged(Closed closed) {
        var said = (Decision.Said<Watch, Fact>) new Monitoring(POLICY).decide(Watch.nothing(), closed, Optional.empty());
        return ((Fact.Measured) said.facts().getFirst()).judged();
    }

    static long[] evenly(int bins, long rows) {
        long[] counts = new long[bins];
        Arrays.fill(counts, rows);
        return counts;
    }
}
