package io.assay.benchmarks.stream;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Spread;
import io.assay.benchmarks.pairs.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Rows of 20 numeric features through monitoring's counting, over polling, decoding and forgetting the same bytes. */
public final class ThroughCounting implements Benchmark {

    private static final int BATCHES = 3_000;

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String words() {
        return "prediction rows/s through monitoring, %d numeric features, %d rows a batch / poll + Avro decode + discard"
                .formatted(Served.FEATURES, Served.ROWS);
    }

    @Override
    public Goal goal() {
        return new Goal(0.6, 0.4, true);
    }

    @Override
    public Measurement measure(int pairs) {
        try (var race = new Race(BATCHES)) {
            race.ours();
            race.baseline();
            List<Pair> all = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                all.add(i % 2 == 0 ? new Pair(race.ours(), race.baseline()) : swapped(race));
            }
            race.requireEachRowOnce();
            return Measurement.of(all, Pair::speed, notes(all));
        }
    }

    private static Pair swapped(Race race) {
        Taken baseline = race.baseline();
        return new Pair(race.ours(), baseline);
    }

    private static List<String> notes(List<Pair> pairs) {
        return List.of(
                "%.1f M cells/s per core of processor time, the broker's share included; %.1f M cells/s on the wall".formatted(
                        median(pairs, taken -> taken.cpu()), median(pairs, taken -> taken.wall())),
                "the baseline: %.1f M cells/s on the wall".formatted(Spread.of(pairs.stream()
                        .map(pair -> cells(pair.baseline(), pair.baseline().wall())).toList()).median()));
    }

    private static double median(List<Pair> pairs, ToLongFunction<Taken> time) {
        return Spread.of(pairs.stream().map(pair -> cells(pair.ours(), time.applyAsLong(pair.ours()))).toList()).median();
    }

    private static double cells(Taken taken, long nanos) {
        return 1e3 * taken.rows() * Served.FEATURES / nanos;
    }
}
