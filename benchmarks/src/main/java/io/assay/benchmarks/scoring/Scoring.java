package io.assay.benchmarks.scoring;

import io.assay.benchmarks.pairs.Side;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.table.Table;
import java.time.Duration;
import java.util.Arrays;

/** Scores rows and counts the answers. */
final class Scoring {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Scoring() {}

    static Side of(Model model, Table rows) {
        return () -> answered(probabilities(model, rows).column(1));
    }

    static long answered(double[] scores) {
        return Arrays.stream(scores).filter(Double::isFinite).count();
    }

    private static Output probabilities(Model model, Table rows) {
        return model.score(rows, LIMIT).stream().filter(o -> o.name().equals("probabilities")).findFirst().orElseThrow();
    }
}
