package io.assay.registry.store;

import io.assay.events.Meta;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Told;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Every event as it lies in its topic. */
final class Timeline {

    private static final String INSERT =
            """
            insert into event(event_id, topic, partition, log_offset, type, key, version, actor, causation_id,
                correlation_id, sequence, occurred_at, appended_at, body)
            values (:eventId, :topic, :partition, :offset, :type, :key, :version, :actor, :causationId,
                :correlationId, :sequence, :occurredAt, :appendedAt, cast(:body as jsonb))
            on conflict do nothing""";

    private Timeline() {}

    static void show(Told told, Rows rows) {
        Meta meta = Metas.of(told.event());
        rows.add(
                INSERT,
                new Row()
                        .id("eventId", meta.getEventId())
                        .text("topic", told.topic())
                        .value("partition", told.partition())
                        .value("offset", told.offset())
                        .text("type", told.type())
                        .id("key", told.key() == null ? "" : told.key())
                        .id("version", version(told.event()))
                        .id("actor", meta.getActor())
                        .id("causationId", meta.getCausationId())
                        .id("correlationId", meta.getCorrelationId())
                        .value("sequence", meta.getSequence())
                        .at("occurredAt", meta.getOccurredAt())
                        .at("appendedAt", told.appendedAt())
                        .json("body", told.event()));
    }

    private static String version(SpecificRecord event) {
        Schema.Field field = event.getSchema().getField("version");
        return field == null ? null : (String) event.get(field.pos());
    }
}
