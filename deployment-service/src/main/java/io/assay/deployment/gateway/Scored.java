package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one request and what a version said of them.
 *
 * @param requestId the request's id
 * @param rows how many rows
 * @param at when they were scored
 * @param latencyMicros how long it took
 * @param features inputs as the version received them
 * @param outputs outputs as the caller received them
 */
record Scored(
        String requestId, int rows, Instant at, int latencyMicros, List<Column> features, List<Column> outputs) {

    /** A row's own id: the request's, and the row's place where there are several. */
    List<String> requestIds(int from, int to) {
        return rows == 1
                ? List.of(requestId)
                : IntStream.range(from, to).mapToObj(row -> requestId + "/" + row).toList();
    }
}
