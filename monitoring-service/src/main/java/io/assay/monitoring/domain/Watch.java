package io.assay.monitoring.domain;

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
}
