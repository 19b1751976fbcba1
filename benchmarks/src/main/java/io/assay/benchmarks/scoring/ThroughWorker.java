package io.assay.benchmarks.scoring;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.runtime.Model;
import io.assay.runtime.formats.ModelFormats;
import io.assay.runtime.worker.WorkerLimits;
import io.assay.runtime.worker.WorkerPool;
import java.util.List;

/** Rows per second through a worker process over those in this process. */
public record ThroughWorker(ExampleModel example) implements Benchmark {

    @Override
    public String id() {
        return "V2-" + example.name();
    }

    @Override
    public String words() {
        return "rows/s through a worker process / in process, %,d rows at once".formatted(Batch.ROWS);
    }

    @Override
    public Goal goal() {
        return Goal.atLeast(0.7);
    }

    @Override
    public Measurement measure(int pairs) {
        var table = Batch.drawn(example.width()).table();
        try (var pool = new WorkerPool(WorkerLimits.of(1, 1));
                Model apart = pool.open("onnx", example.bytes());
                Model here = ModelFormats.open("onnx", example.bytes())) {
            var sides = new Pairs(Scoring.of(apart, table), Scoring.of(here, table), Batch.ROWS);
            return Measurement.of(
                    sides.lengthened().run(pairs), Pair::speed, List.of("in force on the worker: " + pool.limitsInForce()));
        }
    }
}
