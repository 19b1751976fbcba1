package io.assay.monitoring.stream;

import io.assay.events.DataColumn;
import io.assay.events.PredictionsServed;
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

    static void require(PredictionsServed batch, String key) {
        require(MODEL, "modelId", batch.getModelId(), "1 to 200 characters without '|' and '@'");
        require(VERSION, "version", batch.getVersion(), "1 to 64 letters, digits, '.', '-', '_', '+'");
        require(ENVIRONMENT, "environment", batch.getEnvironment(), "1 to 64 letters, digits, '.', '-', '_'");
        if (batch.getShard() < 0 || batch.getShard() >= SHARDS) {
            throw new UndecodableException("shard is " + batch.getShard() + "; give 0 to " + (SHARDS - 1));
        }
        String right = batch.getModelId() + "/" + batch.getShard();
        if (!right.equals(key)) {
            throw new UndecodableException("the record's key is '" + key + "'; key it '" + right + "'");
        }
        rows(batch);
        onceEach("features", batch.getFeatures());
        onceEach("outputs", batch.getOutputs());
    }

    private static void rows(PredictionsServed batch) {
        int times = batch.getServedAt().size();
        int ids = batch.getRequestIds().size();
        if (batch.getRows() != times || ids != times) {
            throw new UndecodableException("rows is %d, but there are %d times and %d request ids; give one of each a row"
                    .formatted(batch.getRows(), times, ids));
        }
        if (times == 0) {
            throw new UndecodableException("rows is 0; give at least one row");
        }
        int latencies = batch.getLatencyMicros().size();
        if (latencies != 0 && latencies != times) {
            throw new UndecodableException("latencyMicros has %d values for %d rows; give one a row, or none"
                    .formatted(latencies, times));
        }
    }

    private static void onceEach(String side, List<DataColumn> columns) {
        Set<String> names = new HashSet<>();
        for (DataColumn column : columns) {
            if (!names.add(column.getName())) {
                throw new UndecodableException(
                        side + " holds column '" + column.getName() + "' twice; give each column once");
            }
        }
    }

    private static void require(Pattern pattern, String field, String value, String right) {
        if (!pattern.matcher(value).matches()) {
            throw new UndecodableException(field + " is '" + value + "'; use " + right);
        }
    }
}
