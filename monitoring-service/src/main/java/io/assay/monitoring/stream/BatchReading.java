package io.assay.monitoring.stream;

import io.assay.events.DataColumn;
import io.assay.events.PredictionsServed;
import io.assay.monitoring.domain.Batch;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.Reading;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads batches of predictions: straight from their bytes into arrays where a plan can be made for their writer's schema,
 * else as Avro reads them.
 */
final class BatchReading {

    private static final int MOST_PLANS = 1_000;

    private final Wire wire;
    private final Reading reading;
    private final String predictions;
    private final Map<Schema, Optional<BatchPlan>> plans = new HashMap<>();

    BatchReading(Wire wire) {
        this.wire = wire;
        this.reading = new Reading(wire);
        this.predictions = wire.topics().nameOf(PredictionsServed.class);
    }

    /**
     * The batch that was heard.
     *
     * @throws UndecodableException saying what is wrong with it
     */
    Batch read(Arrived arrived) {
        Draft draft = arrived.topic().equals(predictions) ? draft(arrived) : resolved(arrived);
        BatchChecks.require(draft, arrived.key());
        return draft.batch();
    }

    private Draft draft(Arrived arrived) {
        reading.requireSize(arrived);
        Schema written = wire.codec().writtenWith(arrived.value());
        if (plans.size() >= MOST_PLANS) {
            plans.clear();
        }
        Optional<BatchPlan> plan = plans.computeIfAbsent(written, BatchPlan::of);
        if (plan.isEmpty()) {
            return resolved(arrived);
        }
        Draft draft = plan.get().read(new Cursor(arrived.value(), AvroCodec.FRAME));
        reading.requireNamed(draft.eventId, arrived.key());
        return draft;
    }

    private Draft resolved(Arrived arrived) {
        SpecificRecord event = reading.read(arrived);
        if (event instanceof PredictionsServed served) {
            return draft(served);
        }
        throw new UndecodableException("monitoring does not count a " + event.getSchema().getName());
    }

    static Draft draft(PredictionsServed served) {
        var draft = new Draft();
        draft.eventId = served.getMeta().getEventId();
        draft.saidAt = served.getMeta().getOccurredAt().toEpochMilli();
        draft.modelId = served.getModelId();
        draft.version = served.getVersion();
        draft.environment = served.getEnvironment();
        draft.epoch = served.getEpoch();
        draft.mode = served.getMode().name();
        draft.shard = served.getShard();
        draft.rows = served.getRows();
        draft.requestIds = served.getRequestIds().size();
        draft.servedAt = served.getServedAt().stream().mapToLong(Instant::toEpochMilli).toArray();
        draft.latencyMicros = served.getLatencyMicros().stream().mapToInt(Integer::intValue).toArray();
        served.getFeatures().forEach(column -> draft.features.add(draft(column)));
        served.getOutputs().forEach(column -> draft.outputs.add(draft(column)));
        draft.failed = served.getFailed();
        return draft;
    }

    private static DraftColumn draft(DataColumn column) {
        var draft = new DraftColumn();
        draft.name = column.getName();
        draft.numbers = column.getNumbers() == null ? null : numbers(column.getNumbers());
        draft.floats = column.getFloats() == null ? null : numbers(column.getFloats());
        draft.texts = column.getTexts() == null ? null : column.getTexts().toArray(String[]::new);
        draft.missing = column.getMissing() == null ? null : bytes(column.getMissing());
        return draft;
    }

    private static double[] numbers(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).toArray();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
