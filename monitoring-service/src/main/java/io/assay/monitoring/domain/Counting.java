package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Histogram;
import io.assay.statistics.ReferenceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts a batch into the windows its rows belong to; no row is kept. */
public final class Counting {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Duration length;
    private final Duration grace;

    public Counting(Duration length, Duration grace) {
        this.length = length;
        this.grace = grace;
    }

    /**
     * What this batch adds, per window.
     *
     * @param profile reference profile; null when the version has none, then only rows are counted
     * @param appendedAt when the broker appended the batch, against which late and early rows are judged
     */
    public List<WindowCounts> count(Batch batch, Followed version, ReferenceProfile profile, Instant appendedAt) {
        Map<Window, BitSet> rowsOf = new LinkedHashMap<>();
        for (int row = 0; row < batch.rows(); row++) {
            rowsOf.computeIfAbsent(Window.around(batch.servedAt()[row], length), w -> new BitSet()).set(row);
        }
        List<WindowCounts> counted = new ArrayList<>();
        rowsOf.forEach((window, rows) -> counted.add(counted(batch, version, profile, appendedAt, window, rows)));
        return counted;
    }

    private WindowCounts counted(
            Batch batch, Followed version, ReferenceProfile profile, Instant appendedAt, Window window, BitSet rows) {
        BitSet inTime = inTime(batch, appendedAt, window, rows);
        return new WindowCounts(
                batch.series(),
                window,
                version.tier(),
                version.profileDigest(),
                batch.epoch(),
                inTime.cardinality(),
                rows.cardinality() - inTime.cardinality(),
                1,
                columns(batch.features(), version, profile, inTime),
                columns(batch.outputs(), version, profile, inTime),
                latency(batch, inTime));
    }

    private BitSet inTime(Batch batch, Instant appendedAt, Window window, BitSet rows) {
        BitSet inTime = new BitSet();
        if (appendedAt.isBefore(window.to().plus(grace))) {
            rows.stream().filter(row -> !batch.servedAt()[row].isAfter(appendedAt.plus(AHEAD))).forEach(inTime::set);
        }
        return inTime;
    }

    private static List<Counts> columns(
            List<Values> columns, Followed version, ReferenceProfile profile, BitSet rows) {
        if (profile == null || rows.isEmpty()) {
            return List.of();
        }
        List<Counts> counts = new ArrayList<>();
        for (Values column : columns) {
            profile.find(column.name())
                    .ifPresent(p -> counts.add(column(column, p, version.declared().get(column.name()), rows)));
        }
        return counts;
    }

    private static Counts column(Values column, ColumnProfile profile, Declared declared, BitSet rows) {
        var histogram = new Histogram(profile);
        long outOfRange = switch (column) {
            case Values.Numbers numbers -> numbers(numbers, histogram, declared, rows);
            case Values.Texts texts -> texts(texts, histogram, rows);
        };
        return new Counts(
                column.name(),
                histogram.counts(),
                histogram.missing(),
                histogram.nan(),
                histogram.infinite(),
                outOfRange,
                histogram.unseen());
    }

    private static long numbers(Values.Numbers column, Histogram histogram, Declared declared, BitSet rows) {
        long outOfRange = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (column.missing().get(row)) {
                histogram.addMissing();
                continue;
            }
            double value = column.values()[row];
            histogram.add(value);
            outOfRange += declared != null && declared.excludes(value) ? 1 : 0;
        }
        return outOfRange;
    }

    private static long texts(Values.Texts column, Histogram histogram, BitSet rows) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            histogram.add(column.missing().get(row) ? null : column.values()[row]);
        }
        return 0;
    }

    private static Latency latency(Batch batch, BitSet rows) {
        Latency latency = Latency.none();
        if (batch.latencyMicros().length == batch.rows()) {
            rows.stream().forEach(row -> latency.buckets()[Latency.bucket(batch.latencyMicros()[row])]++);
        }
        return latency;
    }
}
