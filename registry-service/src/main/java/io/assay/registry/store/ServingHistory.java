package io.assay.registry.store;

import io.assay.events.BreakGlassDeployed;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Told;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What served where, from when until when, and on whose word; {@link Settling} tells each row when it ended. */
final class ServingHistory {

    private static final String SERVED = """
            insert into serving_history(model_id, environment, mode, epoch, event_id, type, version, serving, because,
                request_id, approval_id, persons, appended_at)
            values (:model, :environment, :mode, :epoch, :event, :type, :version, :serving, :because,
                :request, :approval, cast(:persons as jsonb), :at)
            on conflict do nothing""";

    private ServingHistory() {}

    static void show(Told told, Row slot, Rows rows) {
        Row row = new Row().text("type", told.type()).id("request", null).id("approval", null).json("persons", List.of());
        slot.values().forEach(row::value);
        decided(told.event(), row);
        rows.add(SERVED, row);
    }

    private static void decided(SpecificRecord event, Row row) {
        switch (event) {
            case ModelDeployed e -> row.id("request", e.getRequestId()).id("approval", e.getApprovalId());
            case ModelRolledBack e -> row.id("request", e.getRequestId()).id("approval", e.getApprovalId());
            case ModelUndeployed e -> row.id("request", e.getRequestId());
            case BreakGlassDeployed e -> row.json("persons", e.getPersons());
            default -> throw new IllegalArgumentException(Metas.of(event).getEventId() + " changes no slot");
        }
    }
}
