package io.assay.benchmarks.judging;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Spread;
import io.assay.benchmarks.pairs.VoidRunException;
import java.nio.file.Path;
import java.util.List;

/** The most memory that a process takes from the machine to judge a model on 1,000,000 rows of 20 features, over 512 MiB. */
public record LittleMemory(String format) implements Benchmark {

    private static final int ROWS = 1_000_000;
    private static final double ALLOWED_MIB = 512;

    @Override
    public String id() {
        return "V4-" + format;
    }

    @Override
    public String words() {
        return "peak resident memory of judging %,d rows of 20 features in %s, with -Xmx512m / %.0f MiB"
                .formatted(ROWS, format, ALLOWED_MIB);
    }

    @Override
    public Goal goal() {
        return Goal.atMost(1);
    }

    /** Once: memory does not depend on what else the machine does. */
    @Override
    public Measurement measure(int pairs) {
        try (var folder = new DataFolder()) {
            Path csv = folder.csv(ROWS);
            Path data = format.equals("csv") ? csv : folder.parquet(csv).orElseThrow(() -> new VoidRunException(
                    "no Parquet file could be written; install pyarrow for python3, or name a Python that has it:"
                            + " ASSAY_BENCH_PYTHON"));
            ChildReport report = ChildReport.of(data, format);
            double ratio = report.peakMiB() / ALLOWED_MIB;
            return new Measurement(new Spread(ratio, ratio, ratio), Double.NaN, List.of(
                    "%.0f MiB resident at most, %.1f s, verdict %s".formatted(
                            report.peakMiB(), report.seconds(), report.verdict())));
        }
    }
}
