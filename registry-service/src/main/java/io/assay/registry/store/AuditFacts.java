package io.assay.registry.store;

import io.assay.events.HealthMeasured;
import io.assay.events.Meta;
import io.assay.events.ModelHealthChanged;
import io.assay.events.PerformanceMeasured;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Told;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keeps what each event proves, and until when nothing later of its kind was known. Of one kind are facts of one event type
 * that prove the same cells of one version in one slot; the highest rank counts, then the later append.
 */
final class AuditFacts {

    private static final String SAME = """
            f.model_id = :model and f.version = :version and f.environment = :environment and f.mode = :mode
                and f.type = :type and f.cells = :cells""";

    private static final String FACT = """
            insert into audit_fact(event_id, type, model_id, version, environment, mode, cells, rank, revision, proved,
                appended_at, superseded_at)
            values (:event, :type, :model, :version, :environment, :mode, :cells, :rank, :revision,
                cast(:proved as jsonb), :at, coalesce((select min(f.appended_at) from audit_fact f
                    where f.superseded_at = 'infinity' and %s
                        and (f.rank, f.revision, f.appended_at, f.event_id) > (:rank, :revision, :at, :event)), 'infinity'))
            on conflict do nothing""".formatted(SAME);

    private static final String SUPERSEDED = """
            update audit_fact f set superseded_at = :at
            where f.superseded_at > :at and f.event_id <> :event
                and (f.rank, f.revision, f.appended_at, f.event_id) < (:rank, :revision, :at, :event) and %s""".formatted(SAME);

    private AuditFacts() {}

    static void show(Told told, Rows rows) {
        Map<String, Value> proved = new TreeMap<>();
        int cells = 0;
        for (Proof<?> proof : Proofs.ALL) {
            Value value = proof.heeds(told.event()) ? proof.of(told.event()) : Value.none();
            if (!value.isNone()) {
                proved.put(proof.cell().key(), value);
                cells |= proof.cell().bit();
            }
        }
        if (cells != 0) {
            Row fact = fact(told, proved).value("cells", cells);
            rows.add(FACT, fact);
            rows.add(SUPERSEDED, fact);
        }
    }

    private static Row fact(Told told, Map<String, Value> proved) {
        var values = new TreeMap<String, Object>();
        proved.forEach((cell, value) -> values.put(cell, value.parts()));
        Meta meta = Metas.of(told.event());
        return new Row()
                .id("event", meta.getEventId())
                .text("type", told.type())
                .id("model", field(told.event(), "modelId"))
                .id("version", field(told.event(), "version"))
                .id("environment", field(told.event(), "environment"))
                .id("mode", field(told.event(), "mode"))
                .value("rank", rank(told.event(), meta))
                .value("revision", revision(told.event()))
                .json("proved", values)
                .at("at", told.appendedAt());
    }

    /** What orders facts of one kind: the window measured, the slot's epoch, else the writer's own count. */
    private static long rank(SpecificRecord event, Meta meta) {
        return switch (event) {
            case HealthMeasured e -> e.getWindowTo().toEpochMilli();
            case PerformanceMeasured e -> e.getWindowTo().toEpochMilli();
            case ModelHealthChanged e -> e.getWindowTo().toEpochMilli();
            default -> event.getSchema().getField("epoch") instanceof Schema.Field epoch
                    ? (long) event.get(epoch.pos())
                    : meta.getSequence();
        };
    }

    private static int revision(SpecificRecord event) {
        return switch (event) {
            case HealthMeasured e -> e.getRevision();
            case PerformanceMeasured e -> e.getRevision();
            default -> 0;
        };
    }

    private static String field(SpecificRecord event, String name) {
        Schema.Field field = event.getSchema().getField(name);
        Object value = field == null ? null : event.get(field.pos());
        return value == null ? "" : value.toString();
    }
}
