package io.assay.monitoring.domain;

import io.assay.statistics.ReferenceProfile;
import java.time.Duration;

/**
 * A window whose grace has passed, or that has changed since.
 *
 * @param counted all shards together
 * @param profile reference profile; null when the version has none
 * @param revision how often this window has been measured, this time included
 * @param windows tumbling windows that it spans: one, or several when it slides
 * @param cost what the version costs
 */
public record Closed(WindowCounts counted, ReferenceProfile profile, int revision, int windows, Cost cost) {

    /** Whether it is several tumbling windows together. */
    public boolean slides() {
        return windows > 1;
    }

    /** Cost of 1,000 predictions; null when unknown. */
    public Double costPerThousand() {
        return cost.perThousandOf(counted.rows(), counted.window());
    }

    /** Rows a second over the window's length. */
    public double rowsPerSecond() {
        return counted.rows() * 1e3 / Duration.between(counted.window().from(), counted.window().to()).toMillis();
    }
}
