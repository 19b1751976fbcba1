package io.assay.monitoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which rows of a batch belong to which window, and which come too late, or from a time that cannot be. */
final class Sorted {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** What a batch brings to one window. */
    static final class Share {
        final BitSet inTime = new BitSet();
        long late;
        long astray;
    }

    private final Span span;
    private final Instant appendedAt;
    private final Instant now;
    private final Map<Window, Share> shares = new LinkedHashMap<>();
    private Window latest;

    /** The lengths that decide. */
    record Span(Duration window, Duration grace, Duration horizon) {}

    Sorted(Span span, Instant appendedAt, Instant now) {
        this.span = span;
        this.appendedAt = appendedAt;
        this.now = now;
    }

    Map<Window, Share> of(Instant[] servedAt) {
        for (int row = 0; row < servedAt.length; row++) {
            place(row, servedAt[row]);
        }
        return shares;
    }

    private void place(int row, Instant servedAt) {
        if (astray(servedAt)) {
            share(Window.around(now, span.window())).astray++;
            return;
        }
        if (latest == null || !latest.holds(servedAt)) {
            latest = Window.around(servedAt, span.window());
        }
        if (appendedAt.isBefore(latest.to().plus(span.grace()))) {
            share(latest).inTime.set(row);
        } else {
            share(latest).late++;
        }
    }

    /** Whether a row lies too far ahead, or its window too far back to be revised still. */
    private boolean astray(Instant servedAt) {
        Instant forgotten = now.minus(span.horizon());
        return servedAt.isAfter(appendedAt.plus(AHEAD))
                || servedAt.isBefore(forgotten.minus(span.window()))
                || !Window.around(servedAt, span.window()).to().isAfter(forgotten);
    }

    private Share share(Window window) {
        return shares.computeIfAbsent(window, w -> new Share());
    }
}
