package io.assay.deployment.gateway;

import io.assay.deployment.domain.Mode;
import io.assay.deployment.domain.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals what was scored, in records that fit a batch, all rows of a request in the shard of its id. */
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int SHARDS = 64;

    private final PredictionRecords records;
    private final Journal journal;
    private final int rowsPerBatch;

    Recorder(PredictionRecords records, Journal journal, int rowsPerBatch) {
        this.records = records;
        this.journal = journal;
        this.rowsPerBatch = rowsPerBatch;
    }

    void record(Place place, Placed placed, Mode mode, Scored scored) {
        var series = new Series(
                place.modelId(), placed.version(), place.environment(), placed.epoch(), mode,
                shard(scored.requestId()));
        for (int from = 0; from < scored.rows(); from += rowsPerBatch) {
            record(series, scored, from, Math.min(scored.rows(), from + rowsPerBatch));
        }
    }

    /** Journals that a request got no prediction; where the journal takes nothing more, the answer is an error all the same. */
    void failed(Place place, Placed placed, String requestId) {
        var series = new Series(
                place.modelId(), placed.version(), place.environment(), placed.epoch(), Mode.LIVE, shard(requestId));
        try {
            journal.write(series, 0, records.failure(series, Instant.now()));
        } catch (JournalFullException e) {
            LOG.atWarn().addKeyValue("modelId", place.modelId()).addKeyValue("version", placed.version())
                    .addKeyValue("cause", e.getMessage()).log("a failed request is not counted");
        }
    }

    /** Halves what is too large for one event. */
    private void record(Series series, Scored scored, int from, int to) {
        byte[] record = records.record(series, scored, from, to);
        if (record.length <= JournalSettings.BATCH_BYTES) {
            journal.write(series, to - from, record);
        } else if (to - from == 1) {
            throw new OversizeRowException(from, record.length);
        } else {
            int middle = (from + to) >>> 1;
            record(series, scored, from, middle);
            record(series, scored, middle, to);
        }
    }

    /** {@code murmur2} of the request id, mod 64: the same request is always in the same shard. */
    static int shard(String requestId) {
        return Utils.toPositive(Utils.murmur2(requestId.getBytes(StandardCharsets.UTF_8))) % SHARDS;
    }
}
