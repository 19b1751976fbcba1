package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Values;
import java.util.ArrayList;
import java.util.List;

/** A batch of predictions as its bytes say it, before it is known whether it holds together. */
final class Draft {

    String eventId;
    long saidAt;
    String modelId;
    String version;
    String environment;
    long epoch;
    String mode;
    int shard;
    int rows;
    int requestIds;
    long[] servedAt = new long[0];
    int[] latencyMicros = new int[0];
    final List<DraftColumn> features = new ArrayList<>();
    final List<DraftColumn> outputs = new ArrayList<>();
    long failed;

    Batch batch() {
        return new Batch(
                eventId,
                new Series(modelId, version, environment, mode),
                epoch,
                shard,
                servedAt,
                latencyMicros,
                values(features),
                values(outputs),
                failed,
                saidAt);
    }

    private List<Values> values(List<DraftColumn> columns) {
        List<Values> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.values(servedAt.length)));
        return values;
    }
}
