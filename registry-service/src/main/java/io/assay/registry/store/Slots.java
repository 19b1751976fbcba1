package io.assay.registry.store;

import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
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
        rows.add(
                SLOT,
                Versions.row(event.getModelId(), event.getVersion())
                        .id("environment", event.getEnvironment())
                        .id("mode", event.getMode().name())
                        .value("epoch", event.getEpoch())
                        .value("serving", true)
                        .text("because", "deployed")
                        .id("event", event.getMeta().getEventId())
                        .text("endpoint", event.getEndpoint())
                        .at("at", told.appendedAt()));
    }

    static void show(Told told, ModelRolledBack event, Rows rows) {
        rows.add(
                SLOT,
                Versions.row(event.getModelId(), event.getVersion())
                        .id("environment", event.getEnvironment())
                        .id("mode", event.getMode().name())
                        .value("epoch", event.getEpoch())
                        .value("serving", true)
                        .text("because", "rolled back from " + event.getFromVersion() + ": " + event.getEvidence())
                        .id("event", event.getMeta().getEventId())
                        .text("endpoint", event.getEndpoint())
                        .at("at", told.appendedAt()));
    }

    static void show(Told told, ModelUndeployed event, Rows rows) {
        rows.add(
                SLOT,
                Versions.row(event.getModelId(), event.getVersion())
                        .id("environment", event.getEnvironment())
                        .id("mode", event.getMode().name())
                        .value("epoch", event.getEpoch())
                        .value("serving", false)
                        .text("because", "undeployed: " + event.getReason())
                        .id("event", event.getMeta().getEventId())
                        .text("endpoint", null)
                        .at("at", told.appendedAt()));
    }
}
