package io.assay.benchmarks.stream;

import io.assay.monitoring.domain.Accumulator;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Counts;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.Layout;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Share;
import io.assay.monitoring.domain.Tracked;
import io.assay.monitoring.domain.Values;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Psi;
import io.assay.statistics.ReferenceProfile;
import io.assay.table.Column;
import io.assay.table.ColumnType;
import io.assay.table.CsvTables;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Compares a wide table with its reference, from files to a report: bins are frozen from a sample of every so many rows, then
 * both files are counted on them, each chunk as one batch. Memory does not depend on the number of rows.
 */
final class WideMain {

    private static final int CHUNK = 2_048;
    private static final Instant AT = Instant.EPOCH.plus(Duration.ofDays(20_000));
    private static final Series SERIES = new Series("bench/wide", "1", "prod", "LIVE");

    private final CsvTables files;

    private WideMain(int columns) {
        files = new CsvTables(IntStream.range(0, columns)
                .mapToObj(i -> new ColumnType(Served.name(i), ValueType.DOUBLE, true))
                .toList());
    }

    /** @param arguments reference file, current file, report file, number of columns, one row in how many is sampled */
    public static void main(String[] arguments) throws IOException {
        var main = new WideMain(Integer.parseInt(arguments[3]));
        Path reference = Path.of(arguments[0]);
        ReferenceProfile profile = main.frozen(reference, Integer.parseInt(arguments[4]));
        List<Counts> expected = main.counted(reference, profile);
        List<Counts> current = main.counted(Path.of(arguments[1]), profile);
        List<String> report = new ArrayList<>(List.of("column,rows,missing,psi"));
        for (int i = 0; i < expected.size(); i++) {
            Counts now = current.get(i);
            report.add(String.format(Locale.ROOT, "%s,%d,%d,%.4f", now.name(), now.rows(), now.missing(),
                    Psi.between(expected.get(i).bins(), now.bins())));
        }
        Files.write(Path.of(arguments[2]), report);
    }

    private ReferenceProfile frozen(Path reference, int every) {
        var sample = new Sample(files.columns().size(), every);
        files.read(reference, CHUNK, sample::add);
        List<ColumnProfile> profiles = IntStream.range(0, files.columns().size())
                .mapToObj(i -> sample.profile(i, files.columns().get(i).name()))
                .toList();
        return new ReferenceProfile(sample.rows(), profiles, List.of());
    }

    private List<Counts> counted(Path file, ReferenceProfile profile) {
        var tracked = Tracked.of(new Followed("high", "digest", Map.of()), Layout.of("digest", profile));
        var counting = new Counting(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(1));
        var all = new ArrayList<Accumulator>();
        files.read(file, CHUNK, table -> {
            Batch batch = batch(table);
            Share share = counting.shares(batch, AT, AT).getFirst();
            if (all.isEmpty()) {
                all.add(new Accumulator(SERIES, share.window(), tracked));
            }
            all.getFirst().add(batch, share, tracked);
        });
        return all.getFirst().counts(tracked.layout()).features();
    }

    private static Batch batch(Table table) {
        long[] times = new long[table.rows()];
        Arrays.fill(times, AT.toEpochMilli());
        List<Values> values = table.columns().stream().map(WideMain::values).toList();
        return new Batch("chunk", SERIES, 1, 0, times, new int[0], values, List.of(), 0, AT.toEpochMilli());
    }

    private static Values values(Column column) {
        var numbers = (Column.Numbers) column;
        return new Values.Numbers(numbers.name(), numbers.values(), numbers.gaps(), false);
    }
}
