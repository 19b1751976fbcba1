package io.assay.benchmarks.judging;

import io.assay.benchmarks.scoring.Batch;
import io.assay.benchmarks.scoring.BareOnnx;
import io.assay.benchmarks.scoring.ExampleModel;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rows of 20 features, a group and a segment, whose outcomes are drawn by the model's own probabilities: nothing is wrong with it. */
final class CleanWorld {

    static final ExampleModel MODEL = ExampleModel.SMALL_LOGISTIC;
    static final List<String> FEATURES = IntStream.range(0, MODEL.width()).mapToObj(i -> "x" + i).toList();
    static final String LABEL = "outcome";
    static final String GROUP = "sex";
    static final String SEGMENT = "region";

    private static final double FINENESS = 1e4;
    private static final String[] GROUPS = {"f", "m"};
    private static final String[] SEGMENTS = {"north", "east", "south", "west"};

    private final SplittableRandom random = new SplittableRandom(3);

    /** Writes so many rows as CSV. */
    void write(Writer to, int rows) throws IOException {
        to.write(String.join(",", FEATURES) + "," + GROUP + "," + SEGMENT + "," + LABEL + "\n");
        try (var model = new BareOnnx(MODEL.bytes())) {
            for (int written = 0; written < rows; written += Batch.ROWS) {
                write(to, features(Math.min(Batch.ROWS, rows - written)), model);
            }
        }
    }

    private void write(Writer to, Batch batch, BareOnnx model) throws IOException {
        double[] probability = model.score(batch.floats(), MODEL.width());
        List<double[]> columns = FEATURES.stream().map(batch.table()::numbers).toList();
        var line = new StringBuilder();
        for (int row = 0; row < probability.length; row++) {
            line.setLength(0);
            for (double[] column : columns) {
                line.append(column[row]).append(',');
            }
            line.append(GROUPS[random.nextInt(GROUPS.length)]).append(',')
                    .append(SEGMENTS[random.nextInt(SEGMENTS.length)]).append(',')
                    .append(random.nextDouble() < probability[row] ? 1 : 0).append('\n');
            to.append(line);
        }
    }

    private Batch features(int rows) {
        return Batch.of(new Table(FEATURES.stream().map(name -> new Column.Numbers(name, numbers(rows))).toList()));
    }

    private double[] numbers(int rows) {
        return IntStream.range(0, rows).mapToDouble(i -> Math.rint(random.nextGaussian() * FINENESS) / FINENESS).toArray();
    }
}
