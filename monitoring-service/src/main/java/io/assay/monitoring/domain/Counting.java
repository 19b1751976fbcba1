package io.assay.monitoring.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sorts the rows of a batch into the windows they belong to; each window's {@link Accumulator} counts its share. */
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
     * What this batch brings, per window.
     *
     * @param appendedAt when the broker appended the batch, against which late and early rows are judged
     * @param now the latest time that anything was appended; windows older than the horizon by then are closed for good
     */
    public List<Share> shares(Batch batch, Instant appendedAt, Instant now) {
        return new Sorted(span, appendedAt, now).of(batch);
    }
}
