package io.assay.benchmarks.scoring;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.benchmarks.pairs.Side;
import io.assay.runtime.Model;
import io.assay.runtime.formats.ModelFormats;
import java.util.List;

/** Rows per second through the model runtime, in this process, over those of bare ONNX Runtime. */
public record ThroughRuntime(ExampleModel example) implements Benchmark {

    private static final String NOTE =
            "both start from columns of numbers; over ONNX Runtime given floats laid out before: %.3f (%.3f .. %.3f)";

    @Override
    public String id() {
        return "V1-" + example.name();
    }

    @Override
    public String words() {
        return "rows/s through model-runtime in process / bare ONNX Runtime, %,d rows at once".formatted(Batch.ROWS);
    }

    @Override
    public Goal goal() {
        return Goal.atLeast(0.9);
    }

    @Override
    public Measurement measure(int pairs) {
        var batch = Batch.drawn(example.width());
        try (Model model = ModelFormats.open("onnx", example.bytes()); var bare = new BareOnnx(example.bytes())) {
            Side ours = Scoring.of(model, batch.table());
            Side baseline = () -> Scoring.answered(bare.score(batch.laidOut().floats(), batch.width()));
            Side laidOut = () -> Scoring.answered(bare.score(batch.floats(), batch.width()));
            var strict = Measurement.of(new Pairs(ours, laidOut, Batch.ROWS).lengthened().run(pairs), Pair::speed, List.of());
            return Measurement.of(
                    new Pairs(ours, baseline, Batch.ROWS).lengthened().run(pairs), Pair::speed, List.of(NOTE.formatted(
                            strict.ratio().median(), strict.ratio().low(), strict.ratio().high())));
        }
    }
}
