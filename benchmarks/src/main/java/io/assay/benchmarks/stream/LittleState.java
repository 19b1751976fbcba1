package io.assay.benchmarks.stream;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Spread;
import io.assay.monitoring.domain.Accumulator;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.Layout;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Share;
import io.assay.monitoring.domain.Tracked;
import io.assay.monitoring.domain.Values;
import io.assay.statistics.Histogram;
import io.assay.statistics.ReferenceProfile;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Bytes alive per monitored feature, as the slope from 100 to 10,000 features: the profile, how its columns are counted, and
 * one window's counts, over the bare accumulator: the same profile and one histogram of it per feature.
 */
public final class LittleState implements Benchmark {

    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int COLLECTIONS = 4;
    private static final double ALLOWED = 4_096;

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String words() {
        return "live bytes per monitored feature, slope from %,d to %,d features / a profile and its histograms".formatted(FEW, MANY);
    }

    @Override
    public Goal goal() {
        return Goal.atMost(1.5);
    }

    @Override
    public Measurement measure(int pairs) {
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            double one = slope(LittleState::counted);
            ours.add(one);
            ratios.add(one / slope(LittleState::bare));
        }
        Spread bytes = Spread.of(ours);
        return new Measurement(Spread.of(ratios), Double.NaN, List.of(
                "%,.0f bytes a feature of ours, of %,.0f that are allowed%s; a further window or shard takes %,.0f".formatted(
                        bytes.median(), ALLOWED, bytes.median() <= ALLOWED ? "" : ": missed", window())));
    }

    /** What one more window takes, which shares all but the counts. */
    private static double window() {
        Tracked tracked = tracked(Version.profile(MANY));
        return (double) (alive(() -> accumulated(tracked)) - alive(() -> tracked)) / MANY;
    }

    private static double slope(IntFunction<Object> made) {
        return (double) (alive(() -> made.apply(MANY)) - alive(() -> made.apply(FEW))) / (MANY - FEW);
    }

    private static Object counted(int features) {
        ReferenceProfile profile = Version.profile(features);
        Tracked tracked = tracked(profile);
        return List.of(profile, tracked, accumulated(tracked));
    }

    private static Object bare(int features) {
        ReferenceProfile profile = Version.profile(features);
        return List.of(profile, profile.features().stream().map(Histogram::new).toList());
    }

    private static Tracked tracked(ReferenceProfile profile) {
        return Tracked.of(new Followed("high", "digest", Map.of()), Layout.of("digest", profile));
    }

    private static Accumulator accumulated(Tracked tracked) {
        Instant at = Instant.EPOCH.plus(Duration.ofDays(20_000));
        List<Values> columns = IntStream.range(0, tracked.layout().width())
                .<Values>mapToObj(i -> new Values.Numbers(Served.name(i), new double[] {0.5}, new BitSet(), false))
                .toList();
        var batch = new Batch("one", new Series("bench/wide", "1", "prod", "LIVE"), 1, 0, new long[] {at.toEpochMilli()},
                new int[0], columns, List.of(), 0, at.toEpochMilli());
        Share share = new Counting(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(1))
                .shares(batch, at, at).getFirst();
        var all = new Accumulator(batch.series(), share.window(), tracked);
        all.add(batch, share, tracked);
        return all;
    }

    /** Bytes that live after collecting while something is held, less those that live without it. */
    private static long alive(Supplier<Object> held) {
        long before = collected();
        Object object = held.get();
        long after = collected();
        Reference.reachabilityFence(object);
        return after - before;
    }

    private static long collected() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
