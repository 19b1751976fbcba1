package io.assay.monitoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rows of a batch belong to which window, and which come too late, or from a time that cannot be. */
final class Sorted {

    private static final long AHEAD = Duration.ofMinutes(5).toMillis();

    /** What one window got. */
    private static final class Heap {
        private int[] inTime = new int[8];
        private int rows;
        private long late;
        private long astray;
        private long failed;

        private void add(int row) {
            inTime = rows == inTime.length ? Arrays.copyOf(inTime, 2 * rows) : inTime;
            inTime[rows++] = row;
        }
    }

    private final Span span;
    private final long appendedAt;
    private final long now;
    private final Map<Long, Heap> heaps = new LinkedHashMap<>();

    /** The lengths that decide. */
    record Span(Duration window, Duration grace, Duration horizon) {}

    Sorted(Span span, Instant appendedAt, Instant now) {
        this.span = span;
        this.appendedAt = appendedAt.toEpochMilli();
        this.now = now.toEpochMilli();
    }

    List<Share> of(Batch batch) {
        long[] times = batch.servedAt();
        if (batch.failed() == 0 && times.length > 0 && together(times)) {
            return List.of(Share.whole(window(from(times[0])), times.length));
        }
        for (int row = 0; row < times.length; row++) {
            place(row, times[row]);
        }
        if (batch.failed() > 0) {
            heap(astray(batch.saidAt()) ? from(now) : from(batch.saidAt())).failed += batch.failed();
        }
        List<Share> shares = new ArrayList<>();
        heaps.forEach((from, heap) -> shares.add(share(from, heap, times.length)));
        return shares;
    }

    /** Whether all rows are in time and of one window, as they usually are. */
    private boolean together(long[] times) {
        long least = times[0];
        long greatest = times[0];
        for (long time : times) {
            least = Math.min(least, time);
            greatest = Math.max(greatest, time);
        }
        return !astray(least) && !astray(greatest) && from(least) == from(greatest) && inTime(from(least));
    }

    private void place(int row, long servedAt) {
        if (astray(servedAt)) {
            heap(from(now)).astray++;
        } else if (inTime(from(servedAt))) {
            heap(from(servedAt)).add(row);
        } else {
            heap(from(servedAt)).late++;
        }
    }

    private boolean inTime(long from) {
        return appendedAt < from + length() + span.grace().toMillis();
    }

    /** Whether a row lies too far ahead, or its window too far back to be revised still. */
    private boolean astray(long servedAt) {
        long forgotten = now - span.horizon().toMillis();
        return servedAt > appendedAt + AHEAD
                || servedAt < forgotten - length()
                || from(servedAt) + length() <= forgotten;
    }

    private long from(long at) {
        return Math.floorDiv(at, length()) * length();
    }

    private long length() {
        return span.window().toMillis();
    }

    private Heap heap(long from) {
        return heaps.computeIfAbsent(from, f -> new Heap());
    }

    private Share share(long from, Heap heap, int all) {
        int[] inTime = heap.rows == all ? null : Arrays.copyOf(heap.inTime, heap.rows);
        return new Share(window(from), inTime, heap.rows, heap.late, heap.astray, heap.failed);
    }

    private Window window(long from) {
        return new Window(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + length()));
    }
}
