package io.assay.benchmarks.stream;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Spread;
import io.assay.benchmarks.pairs.VoidRunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process of its own that compares 300,000 rows with 3,000,000 rows of 1,000 columns, from CSV files to a report, over the
 * six hours that this case took elsewhere. By itself it measures a hundredth of the rows and takes the time of all by the cells;
 * {@code ASSAY_BENCH_WIDE_ROWS=3000000} measures them all, which needs 27 GB of disk.
 */
public final class WideReport implements Benchmark {

    private static final long ALL = 3_000_000;
    private static final int COLUMNS = 1_000;
    private static final int SHIFTED = 10;
    private static final int CURRENT = 10;
    private static final int SAMPLED = 20_000;
    private static final double ELSEWHERE = 6 * 3_600.0;
    private static final double DRIFTED = 0.1;

    @Override
    public String id() {
        return "C1";
    }

    @Override
    public String words() {
        return "time from CSV files to report, %,d rows of reference and a tenth of it, %,d columns / six hours".formatted(ALL, COLUMNS);
    }

    @Override
    public Goal goal() {
        return Goal.atMost(0.05);
    }

    /** Once: a minute or more of one thing needs no pairs. */
    @Override
    public Measurement measure(int pairs) {
        int rows = Integer.parseInt(Optional.ofNullable(System.getenv("ASSAY_BENCH_WIDE_ROWS")).orElse("30000"));
        try {
            return measured(rows, Files.createTempDirectory("assay-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException("the wide table cannot be written", e);
        }
    }

    private static Measurement measured(int rows, Path folder) throws IOException {
        Path reference = folder.resolve("reference.csv");
        Path current = folder.resolve("current.csv");
        Path report = folder.resolve("report.csv");
        try {
            new WideTable(COLUMNS, 1).write(reference, rows, 0);
            new WideTable(COLUMNS, 2).write(current, rows / CURRENT, SHIFTED);
            double seconds = compared(List.of(reference.toString(), current.toString(), report.toString(),
                    String.valueOf(COLUMNS), String.valueOf(Math.max(1, rows / SAMPLED))));
            requireRight(Files.readAllLines(report), rows / CURRENT);
            return told(rows, seconds);
        } finally {
            for (Path file : List.of(reference, current, report, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Measurement told(int rows, double seconds) {
        double cells = (double) (rows + rows / CURRENT) * COLUMNS;
        double ratio = seconds * ALL / rows / ELSEWHERE;
        return new Measurement(new Spread(ratio, ratio, ratio), Double.NaN, List.of(
                "%,d rows and %,d in %.1f s: %.1f M cells/s, the process's start and a first reading for the bins included"
                        .formatted(rows, rows / CURRENT, seconds, cells / seconds / 1e6)));
    }

    private static double compared(List<String> arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(Stream.of(java, "-Xmx2g", WideMain.class.getName()), arguments.stream()).toList();
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        long began = System.nanoTime();
        try {
            if (builder.start().waitFor() != 0) {
                throw new VoidRunException("the process that compares the wide tables failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VoidRunException("the comparison was called off");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Every row of every column is in the report, and the columns that were shifted are those that drifted. */
    static void requireRight(List<String> report, int rows) {
        for (int i = 0; i < COLUMNS; i++) {
            String[] cells = report.get(i + 1).split(",");
            boolean drifted = Double.parseDouble(cells[3]) > DRIFTED;
            if (Long.parseLong(cells[1]) != rows || drifted != i < SHIFTED) {
                throw new VoidRunException("the report is wrong about " + report.get(i + 1));
            }
        }
    }
}
