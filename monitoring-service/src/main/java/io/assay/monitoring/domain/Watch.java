package io.assay.monitoring.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of one model: how each series fares.
 *
 * @param series by name of the series
 */
public record Watch(Map<String, Standing> series) {

    /** Nothing known of any series. */
    public static Watch nothing() {
        return new Watch(Map.of());
    }

    Standing of(Series wanted) {
        return series.getOrDefault(wanted.name(), Standing.unknown());
    }

    Watch with(Series changed, Standing standing) {
        var all = new HashMap<>(series);
        all.put(changed.name(), standing);
        return new Watch(all);
    }

    /**
     * How one series fares.
     *
     * @param health its sustained health
     * @param runs what the latest windows said in a row
     * @param upTo end of the latest window that was weighed
     */
    public record Standing(Health health, Runs runs, Instant upTo) {

        static Standing unknown() {
            return new Standing(Health.UNKNOWN, Runs.NONE, Instant.EPOCH);
        }

        Standing after(Health window, Thresholds thresholds, Instant at) {
            Runs now = runs.and(window);
            return new Standing(now.sustained(health, window, thresholds), now, at);
        }
    }
}
