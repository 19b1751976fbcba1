package io.assay.monitoring.domain;

import java.util.List;

/**
 * How the predictions of one window turned out, as far as it is known.
 *
 * @param by the window, with all its rows
 * @param revision counts what was said of this window
 * @param labelled rows whose outcome is known
 * @param selective whether outcomes are known of favourable decisions almost only
 */
public record Performance(
        Weighed by,
        int revision,
        long labelled,
        boolean selective,
        List<Metric> realised,
        List<Metric> estimated,
        List<Metric> fairness) {

    /**
     * One metric with its 95 % interval.
     *
     * @param slice of which rows; null for all
     * @param reference the same when the version was validated; null, like value and ends, where it is not known
     * @param rows rows it rests on
     */
    public record Metric(
            String name, String slice, Double value, Double low, Double high, Double reference, long rows) {

        boolean certain() {
            return value != null && low != null && high != null;
        }

        String subject() {
            return slice == null ? name : name + " of " + slice;
        }
    }
}
