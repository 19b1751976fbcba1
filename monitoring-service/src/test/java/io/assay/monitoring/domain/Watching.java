package io.assay.monitoring.domain;

import static io.assay.monitoring.domain.Panel.LIVE;

import io.assay.statistics.ReferenceProfile;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Monitoring of one version, window by window, from the rows on: counting, judging and weighing, without a stream. */
final class Watching {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Portfolio portfolio;
    private final Monitoring monitoring;
    private final ReferenceProfile profile;
    private final Tracked tracked;
    private final Counting counting = new Counting(MINUTE, MINUTE, MINUTE.multipliedBy(60));
    private Watch watch = Watch.nothing();

    Watching(Portfolio portfolio, Policy policy, ReferenceProfile profile) {
        this.portfolio = portfolio;
        this.monitoring = new Monitoring(policy);
        this.profile = profile;
        this.tracked = Tracked.of(new Followed("high", "profile", Map.of()), Layout.of("profile", profile));
    }

    /** What is said of a window of that many applicants. */
    List<Fact> window(int number, int rows, IntFunction<Drift> drift) {
        var closed = new Closed(counted(number, rows, drift), profile, 1, 1, Cost.UNKNOWN);
        var said = (Decision.Said<Watch, Fact>) monitoring.decide(watch, closed, Optional.empty());
        watch = said.state();
        return said.facts();
    }

    Health health() {
        return watch.of(LIVE).health();
    }

    private WindowCounts counted(int number, int rows, IntFunction<Drift> drift) {
        Window window = Panel.window(number);
        Portfolio.Applicants drawn = portfolio.drawn(rows, drift);
        long[] servedAt = new long[rows];
        Arrays.fill(servedAt, window.from().toEpochMilli());
        var scores = new Values.Numbers("score", drawn.scores(), new BitSet(), false);
        var batch = new Batch("batch-" + number, LIVE, 1, 0, servedAt, new int[0], portfolio.features(drawn), List.of(scores),
                0, window.from().toEpochMilli());
        var accumulator = new Accumulator(LIVE, window, tracked);
        counting.shares(batch, window.from(), window.from()).forEach(share -> accumulator.add(batch, share, tracked));
        return accumulator.counts(tracked.layout());
    }
}
