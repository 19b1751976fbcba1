package io.assay.monitoring.stream;

import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.wire.avro.UndecodableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * How batches of one writer's schema are read straight into arrays: a step per field, in the writer's order; what monitoring
 * does not count is passed over. Made once per schema.
 */
final class BatchPlan {

    /** What is done with one field. */
    @FunctionalInterface
    private interface Step {
        void read(Cursor cursor, Draft draft);
    }

    private final List<Step> steps;

    private BatchPlan(List<Step> steps) {
        this.steps = steps;
    }

    /** Empty when the schema writes a field in another way than ours does; Avro itself must resolve that. */
    static Optional<BatchPlan> of(Schema written) {
        Schema ours = PredictionsServed.getClassSchema();
        var compatible = SchemaCompatibility.checkReaderWriterCompatibility(ours, written).getType();
        if (compatible != SchemaCompatibilityType.COMPATIBLE || !Shapes.same(written, ours)) {
            return Optional.empty();
        }
        return Optional.of(new BatchPlan(written.getFields().stream().map(BatchPlan::step).toList()));
    }

    Draft read(Cursor cursor) {
        var draft = new Draft();
        steps.forEach(step -> step.read(cursor, draft));
        if (!cursor.atEnd()) {
            throw new UndecodableException("bytes are left over after its last field");
        }
        return draft;
    }

    private static Step step(Field field) {
        return switch (field.name()) {
            case "meta" -> meta(field.schema());
            case "modelId" -> (cursor, draft) -> draft.modelId = cursor.text();
            case "version" -> (cursor, draft) -> draft.version = cursor.text();
            case "environment" -> (cursor, draft) -> draft.environment = cursor.text();
            case "epoch" -> (cursor, draft) -> draft.epoch = cursor.aLong();
            case "mode" -> mode(field.schema());
            case "shard" -> (cursor, draft) -> draft.shard = cursor.anInt();
            case "rows" -> (cursor, draft) -> draft.rows = cursor.anInt();
            case "requestIds" -> (cursor, draft) -> draft.requestIds = Columnar.passedTexts(cursor);
            case "servedAt" -> (cursor, draft) -> draft.servedAt = Columnar.longs(cursor);
            case "latencyMicros" -> (cursor, draft) -> draft.latencyMicros = Columnar.ints(cursor);
            case "features" -> columns(field.schema(), draft -> draft.features);
            case "outputs" -> columns(field.schema(), draft -> draft.outputs);
            case "failed" -> (cursor, draft) -> draft.failed = cursor.aLong();
            default -> passed(field.schema());
        };
    }

    private static Step meta(Schema schema) {
        List<Step> inside = new ArrayList<>();
        for (Field field : schema.getFields()) {
            inside.add(switch (field.name()) {
                case "eventId" -> (cursor, draft) -> draft.eventId = cursor.text();
                case "occurredAt" -> (cursor, draft) -> draft.saidAt = cursor.aLong();
                default -> passed(field.schema());
            });
        }
        return (cursor, draft) -> inside.forEach(step -> step.read(cursor, draft));
    }

    private static Step columns(Schema schema, Function<Draft, List<DraftColumn>> side) {
        var plan = new ColumnPlan(schema.getElementType());
        return (cursor, draft) -> plan.read(cursor, side.apply(draft));
    }

    /** A mode that we do not know is the one that stands for it. */
    private static Step mode(Schema schema) {
        String[] modes = schema.getEnumSymbols().stream()
                .map(symbol -> Arrays.stream(ServingMode.values()).anyMatch(m -> m.name().equals(symbol)) ? symbol : "UNKNOWN")
                .toArray(String[]::new);
        return (cursor, draft) -> draft.mode = modes[cursor.branch(modes.length)];
    }

    private static Step passed(Schema schema) {
        Passing passing = Passing.of(schema);
        return (cursor, draft) -> passing.over(cursor);
    }
}
