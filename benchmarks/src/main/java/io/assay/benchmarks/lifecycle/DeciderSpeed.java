package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.embedded.EmbeddedDatabase;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Submissions a second through the registry's decider over those through a raw transactional loop. */
public final class DeciderSpeed implements Benchmark {

    private static final int EVENTS = 20_000;

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String words() {
        return "submissions/s through the registry's decider / a transactional consume-decode-encode-produce loop without a state";
    }

    @Override
    public Goal goal() {
        return new Goal(0.9, 0.5, true);
    }

    @Override
    public Measurement measure(int pairs) {
        try (var ground = new Ground();
                var database = EmbeddedDatabase.start();
                var ours = new Decider(ground, database.jdbcUrl(), "ours", EVENTS)) {
            ours.prepare();
            ours.run();
            List<SpecificRecord> said = new Overheard(ground, "ours").ofFirst(ours.outputs());
            try (var baseline = new RawLoop(ground, "raw", said, EVENTS)) {
                List<Pair> run = new Pairs(ours, baseline, EVENTS).run(pairs);
                return Measurement.of(run, Pair::speed, List.of(
                        "%,d submissions a run, %d events said of each; the decider also logs its state".formatted(EVENTS, said.size()),
                        rates(run)));
            }
        }
    }

    static String rates(List<Pair> run) {
        return "median %,.0f/s of ours, %,.0f/s of the baseline".formatted(
                run.stream().mapToDouble(p -> p.ours().rows() * 1e9 / p.ours().wall()).sorted().skip(run.size() / 2).findFirst().orElseThrow(),
                run.stream().mapToDouble(p -> p.baseline().rows() * 1e9 / p.baseline().wall()).sorted().skip(run.size() / 2).findFirst().orElseThrow());
    }
}
