package io.assay.monitoring.domain;

import java.util.List;

/**
 * Predictions of one version, column by column.
 *
 * @param servedAt when each row was scored, in milliseconds since 1970
 * @param latencyMicros latency of each row; empty when not measured
 * @param failed requests that got no prediction since the batch before
 * @param saidAt when the batch was said, in milliseconds since 1970; failed requests count at that time
 */
public record Batch(
        String eventId,
        Series series,
        long epoch,
        int shard,
        long[] servedAt,
        int[] latencyMicros,
        List<Values> features,
        List<Values> outputs,
        long failed,
        long saidAt) {

    public int rows() {
        return servedAt.length;
    }
}
