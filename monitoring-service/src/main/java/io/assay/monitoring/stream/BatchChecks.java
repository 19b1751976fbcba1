package io.assay.monitoring.stream;

import io.assay.wire.avro.UndecodableException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a batch must be before it is counted; each refusal says what is wrong and what would be right. */
final class BatchChecks {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,64}");
    private static final Pattern ENVIRONMENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern MODEL = Pattern.compile("[^|@\\p{Cntrl}]{1,200}");
    private static final int SHARDS = 64;

    private BatchChecks() {}

    static void require(Draft batch, String key) {
        require(MODEL, "modelId", batch.modelId, "1 to 200 characters without '|' and '@'");
        require(VERSION, "version", batch.version, "1 to 64 letters, digits, '.', '-', '_', '+'");
        require(ENVIRONMENT, "environment", batch.environment, "1 to 64 letters, digits, '.', '-', '_'");
        if (batch.shard < 0 || batch.shard >= SHARDS) {
            throw new UndecodableException("shard is " + batch.shard + "; give 0 to " + (SHARDS - 1));
        }
        String right = batch.modelId + "/" + batch.shard;
        if (!right.equals(key)) {
            throw new UndecodableException("the record's key is '" + key + "'; key it '" + right + "'");
        }
        rows(batch);
        onceEach("features", batch.features);
        onceEach("outputs", batch.outputs);
    }

    private static void rows(Draft batch) {
        int times = batch.servedAt.length;
        int ids = batch.requestIds;
        if (batch.rows != times || ids != times) {
            throw new UndecodableException("rows is %d, but there are %d times and %d request ids; give one of each a row"
                    .formatted(batch.rows, times, ids));
        }
        if (batch.failed < 0) {
            throw new UndecodableException("failed is " + batch.failed + "; give 0 or more");
        }
        if (times == 0 && batch.failed == 0) {
            throw new UndecodableException("rows is 0; give at least one row");
        }
        int latencies = batch.latencyMicros.length;
        if (latencies != 0 && latencies != times) {
            throw new UndecodableException("latencyMicros has %d values for %d rows; give one a row, or none"
                    .formatted(latencies, times));
        }
    }

    private static void onceEach(String side, List<DraftColumn> columns) {
        Set<String> names = new HashSet<>();
        for (DraftColumn column : columns) {
            if (!names.add(column.name)) {
                throw new UndecodableException(
                        side + " holds column '" + column.name + "' twice; give each column once");
            }
        }
    }

    private static void require(Pattern pattern, String field, String value, String right) {
        if (!pattern.matcher(value).matches()) {
            throw new UndecodableException(field + " is '" + value + "'; use " + right);
        }
    }
}
