package io.assay.monitoring.domain;

/** Which window was weighed last: of what, how many rows, under which tier's thresholds. */
public record Weighed(Series series, long epoch, Window window, long rows, String tier) {

    static Weighed of(Closed closed) {
        WindowCounts counted = closed.counted();
        return new Weighed(counted.series(), counted.epoch(), counted.window(), counted.rows(), counted.tier());
    }
}
