package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.embedded.EmbeddedDatabase;
import java.util.List;

/** Exactly once over at least once: the registry's decider with transactions of 500 records and more, and without. */
public final class TransactionCost implements Benchmark {

    private static final int EVENTS = 20_000;
    private static final String SETTING = "--spring.cloud.stream.kafka.streams.binder.configuration[%s]=%s";
    private static final String SELDOM = SETTING.formatted("commit.interval.ms", "200");

    @Override
    public String id() {
        return "R5";
    }

    @Override
    public String words() {
        return "submissions/s through the registry's decider, exactly once / at least once, a commit every 200 ms";
    }

    @Override
    public Goal goal() {
        return Goal.atLeast(0.95);
    }

    @Override
    public Measurement measure(int pairs) {
        try (var ground = new Ground();
                var database = EmbeddedDatabase.start();
                var ours = new Decider(ground, database.jdbcUrl(), "once", EVENTS, SELDOM);
                var baseline = new Decider(ground, database.jdbcUrl(), "least", EVENTS, SELDOM,
                        SETTING.formatted("processing.guarantee", "at_least_once"))) {
            List<Pair> run = new Pairs(ours, baseline, EVENTS).run(pairs);
            double records = run.stream().mapToDouble(p -> EVENTS / (p.ours().wall() / 200e6)).min().orElseThrow();
            return Measurement.of(run, Pair::speed, List.of(
                    DeciderSpeed.rates(run), "at least %,.0f submissions a transaction".formatted(records)));
        }
    }
}
