package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NOON;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Windows and thresholds to judge by, in few words. */
final class Panel {

    static final Thresholds STRICT = new Thresholds(0.1, 0.25, 0.05, 0.05, 100, 2, 3);
    static final Thresholds EASY = new Thresholds(0.3, 0.6, 0.20, 0.20, 100, 3, 2);
    static final Policy POLICY = new Policy("assay:sha256/policy", "high", Map.of("high", STRICT, "low", EASY));
    static final Series LIVE = new Series(MODEL, "1.0.0", "prod", "LIVE");

    private Panel() {}

    static Window window(int number) {
        return Window.around(NOON.plus(Duration.ofMinutes(number)), Duration.ofMinutes(1));
    }

    /** So many rows, all in time, counted once. */
    static Head head(String tier, String profileDigest, long rows) {
        return new Head(tier, profileDigest, 1, rows, 0, 0, 0, 0, 1);
    }

    /** A window of a single feature. */
    static Closed closed(int number, String tier, ColumnProfile column, Counts counts) {
        var all = new WindowCounts(LIVE, window(number), head(tier, "profile", counts.rows()),
                List.of(counts), List.of(), Latency.none());
        return new Closed(all, new ReferenceProfile(10_000, List.of(column), List.of()), 1);
    }

    static Counts bins(ColumnProfile column, long... bins) {
        return new Counts(column.name(), bins, 0, 0, 0, 0, 0);
    }

    static Judged judged(Closed closed) {
        var said = (Decision.Said<Watch, Fact>) new Monitoring(POLICY).decide(Watch.nothing(), closed);
        return ((Fact.Measured) said.facts().getFirst()).judged();
    }

    static long[] evenly(int bins, long rows) {
        long[] counts = new long[bins];
        Arrays.fill(counts, rows);
        return counts;
    }
}
