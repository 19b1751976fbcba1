package io.assay.monitoring.domain;

import java.time.Instant;
import java.util.List;

/**
 * Predictions of one version, column by column.
 *
 * @param servedAt when each row was scored
 * @param latencyMicros latency of each row; empty when not measured
 */
public record Batch(
        String eventId,
        Series series,
        long epoch,
        int shard,
        Instant[] servedAt,
        int[] latencyMicros,
        List<Values> features,
        List<Values> outputs) {

    public int rows() {
        return servedAt.length;
    }
}
