package io.assay.benchmarks.judging;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.benchmarks.pairs.Side;
import io.assay.benchmarks.scoring.BareOnnx;
import io.assay.benchmarks.scoring.Batch;
import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The time of the whole suite on 100,000 rows, from file to ruling, over bare scoring of as many rows as it asks about. */
public final class WholeSuite implements Benchmark {

    private static final int ROWS = 100_000;
    private static final int TOLD = 8;

    @Override
    public String id() {
        return "V3";
    }

    @Override
    public String words() {
        return "the suite's time, %,d rows of 20 features / bare ONNX Runtime for as many rows as it asks about".formatted(ROWS);
    }

    @Override
    public Goal goal() {
        return Goal.atMost(2);
    }

    @Override
    public Measurement measure(int pairs) {
        try (var folder = new DataFolder(); var bare = new BareOnnx(CleanWorld.MODEL.bytes())) {
            Path data = folder.csv(ROWS);
            var opening = new CountingOpening();
            Suite suite = Trials.suite(data, opening);
            judge(suite);
            long asked = opening.taken();
            Side ours = () -> {
                judge(suite);
                return opening.taken();
            };
            List<Pair> all = new Pairs(ours, scoring(bare, asked), asked).run(pairs);
            return Measurement.of(all, Pair::time, notes(asked, all, StackSamples.of(() -> judge(suite))));
        }
    }

    private static Judged judge(Suite suite) {
        Judged judged = suite.judge(Trials.brief("csv"), Progress.SILENT);
        if (judged.running().isEmpty() || judged.ruling().verdict() == Verdict.FAILED) {
            throw new IllegalStateException("the suite did not pass the clean model: " + judged.ruling().findings());
        }
        return judged;
    }

    private static Side scoring(BareOnnx bare, long asked) {
        var whole = Batch.drawn(CleanWorld.MODEL.width());
        return () -> {
            long rows = 0;
            while (rows < asked) {
                int some = (int) Math.min(Batch.ROWS, asked - rows);
                rows += bare.score(whole.floats().slice(0, some * whole.width()), whole.width()).length;
            }
            return rows;
        };
    }

    private static List<String> notes(long asked, List<Pair> pairs, Collection<StackSamples.Share> shares) {
        List<String> notes = new ArrayList<>();
        notes.add("the suite asks about %,d rows and takes %.2f s; bare scoring takes %.3f s".formatted(
                asked, seconds(pairs.getLast().ours().wall()), seconds(pairs.getLast().baseline().wall())));
        shares.stream().limit(TOLD).forEach(share -> notes.add("%3.0f %% of busy time in %s".formatted(100 * share.of(), share.where())));
        return notes;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
