package io.assay.monitoring.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of predictions, as it is sent: a row each. */
record OutcomesForm(List<Row> rows) {

    /**
     * One outcome.
     *
     * @param modelId {@code <tenant>/<name>}
     * @param requestId request id of the prediction
     * @param row which row of a request of several rows, from 0; null for a request of one
     * @param observedAt when the outcome became known
     * @param outcome ground truth: true or false, a number, or a class in words
     * @param groups protected groups and segments, where they may be stated
     * @param finalDecision what a person finally decided; null where nobody did
     * @param overrideReason why a person overrode the model; null where nobody did
     * @param weight its weight, more than 0; 1 unless told
     */
    record Row(
            String modelId,
            String requestId,
            Integer row,
            Instant observedAt,
            Object outcome,
            Map<String, String> groups,
            String finalDecision,
            String overrideReason,
            Double weight) {

        /** The id of the prediction itself: that of its request, and which row of several. */
        String predictionId() {
            return row == null ? requestId : requestId + "/" + row;
        }
    }
}
