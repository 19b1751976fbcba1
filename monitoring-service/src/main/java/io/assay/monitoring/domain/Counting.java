package io.assay.monitoring.domain;

import io.assay.statistics.ReferenceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts a batch into the windows its rows belong to; no row is kept. */
public final class Counting {

    private final Sorted.Span span;

    /**
     * Counts into windows of this length.
     *
     * @param grace how long after a window's end its rows are in time
     * @param horizon how long after its end a window still counts its late rows
     */
    public Counting(Duration length, Duration grace, Duration horizon) {
        this.span = new Sorted.Span(length, grace, horizon);
    }

    /**
     * What this batch adds, per window.
     *
     * @param profile reference profile; null when the version has none, then only rows are counted
     * @param appendedAt when the broker appended the batch, against which late and early rows are judged
     * @param now the latest time that anything was appended; windows older than the horizon by then are closed for good
     */
    public List<WindowCounts> count(
            Batch batch, Followed version, ReferenceProfile profile, Instant appendedAt, Instant now) {
        List<WindowCounts> counted = new ArrayList<>();
        new Sorted(span, appendedAt, now)
                .of(batch.servedAt())
                .forEach((window, share) -> counted.add(counted(batch, version, profile, window, share)));
        return counted;
    }

    private static WindowCounts counted(
            Batch batch, Followed version, ReferenceProfile profile, Window window, Sorted.Share share) {
        var columns = new Columns(version, share.inTime);
        return new WindowCounts(
                batch.series(),
                window,
                version.tier(),
                version.profileDigest(),
                batch.epoch(),
                share.inTime.cardinality(),
                share.late,
                share.astray,
                1,
                profile == null ? List.of() : columns.counted(batch.features(), profile.features()),
                profile == null ? List.of() : columns.counted(batch.outputs(), profile.outputs()),
                latency(batch, share.inTime));
    }

    private static Latency latency(Batch batch, BitSet rows) {
        Latency latency = Latency.none();
        if (batch.latencyMicros().length > 0) {
            rows.stream().forEach(row -> latency.buckets()[Latency.bucket(batch.latencyMicros()[row])]++);
        }
        return latency;
    }
}
