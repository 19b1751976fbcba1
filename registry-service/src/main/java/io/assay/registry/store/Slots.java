package io.assay.registry.store;

import io.assay.events.BreakGlassDeployed;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.ServingMode;
import io.assay.wire.event.Told;

/** What serves where; the highest epoch of a slot counts. */
final class Slots {

    private static final String SLOT =
            """
            insert into slot(model_id, environment, mode, epoch, version, serving, because, event_id, endpoint, appended_at)
            values (:model, :environment, :mode, :epoch, :version, :serving, :because, :event, :endpoint, :at)
            on conflict (model_id, environment, mode) do update set epoch = excluded.epoch,
                version = excluded.version, serving = excluded.serving, because = excluded.because,
                event_id = excluded.event_id, endpoint = excluded.endpoint, appended_at = excluded.appended_at
            where slot.epoch < excluded.epoch""";

    private Slots() {}

    static void show(Told told, ModelDeployed event, Rows rows) {
        add(told, rows, slot(event.getMeta(), event.getEnvironment(), event.getMode(), event.getEpoch())
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .value("serving", true)
                .text("because", "deployed")
                .text("endpoint", event.getEndpoint()));
    }

    static void show(Told told, ModelRolledBack event, Rows rows) {
        add(told, rows, slot(event.getMeta(), event.getEnvironment(), event.getMode(), event.getEpoch())
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .value("serving", true)
                .text("because", "rolled back from " + event.getFromVersion() + ": " + event.getEvidence())
                .text("endpoint", event.getEndpoint()));
    }

    static void show(Told told, BreakGlassDeployed event, Rows rows) {
        add(told, rows, slot(event.getMeta(), event.getEnvironment(), event.getMode(), event.getEpoch())
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .value("serving", true)
                .text("because", "break-glass by " + String.join(", ", event.getPersons()) + ": " + event.getReason())
                .text("endpoint", event.getEndpoint()));
    }

    static void show(Told told, ModelUndeployed event, Rows rows) {
        add(told, rows, slot(event.getMeta(), event.getEnvironment(), event.getMode(), event.getEpoch())
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .value("serving", false)
                .text("because", "undeployed: " + event.getReason())
                .text("endpoint", null));
    }

    private static void add(Told told, Rows rows, Row slot) {
        slot.at("at", told.appendedAt());
        Versions.known(slot, rows);
        rows.add(SLOT, slot);
        ServingHistory.show(told, slot, rows);
    }

    private static Row slot(Meta meta, String environment, ServingMode mode, long epoch) {
        return new Row()
                .id("event", meta.getEventId())
                .id("environment", environment)
                .id("mode", mode.name())
                .value("epoch", epoch);
    }
}
