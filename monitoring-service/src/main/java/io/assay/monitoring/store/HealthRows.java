package io.assay.monitoring.store;

import io.assay.events.ModelHealthChanged;
import io.assay.events.VersionHealthKnown;

/** How each version fares now, and every change of it. */
final class HealthRows {

    private static final String KNOWN = """
            insert into version_health(model_id, version, environment, mode, tenant, epoch, state, since, window_from, window_to,
                rows, tier, reasons, measurement_id, policy_digest)
            values (:model, :version, :environment, :mode, :tenant, :epoch, :state, :since, :from, :to, :rows, :tier,
                cast(:reasons as jsonb), :measurement, :policy)
            on conflict (model_id, version, environment, mode) do update set epoch = excluded.epoch, state = excluded.state,
                since = excluded.since, window_from = excluded.window_from, window_to = excluded.window_to,
                rows = excluded.rows, tier = excluded.tier, reasons = excluded.reasons,
                measurement_id = excluded.measurement_id, policy_digest = excluded.policy_digest
            where version_health.window_to <= excluded.window_to""";

    private static final String CHANGED = """
            insert into health_change(event_id, model_id, version, environment, mode, from_state, to_state, window_from, window_to,
                rows, windows, reasons, measurement_id, policy_digest)
            values (:event, :model, :version, :environment, :mode, :before, :after, :from, :to, :rows, :windows,
                cast(:reasons as jsonb), :measurement, :policy)
            on conflict do nothing""";

    private HealthRows() {}

    static void show(VersionHealthKnown event, Rows rows) {
        String model = event.getModelId();
        rows.add(KNOWN, new Row()
                .id("model", model)
                .id("version", event.getVersion())
                .id("environment", event.getEnvironment())
                .id("mode", event.getMode().name())
                .id("tenant", model.substring(0, Math.max(0, model.indexOf('/'))))
                .value("epoch", event.getEpoch())
                .text("state", event.getState().name())
                .at("since", event.getSince())
                .at("from", event.getWindowFrom())
                .at("to", event.getWindowTo())
                .value("rows", event.getRows())
                .text("tier", event.getTier())
                .json("reasons", event.getReasons())
                .text("measurement", event.getMeasurementId())
                .text("policy", event.getPolicyDigest()));
    }

    static void show(ModelHealthChanged event, Rows rows) {
        rows.add(CHANGED, new Row()
                .id("event", event.getMeta().getEventId())
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .id("environment", event.getEnvironment())
                .id("mode", event.getMode().name())
                .text("before", event.getFrom().name())
                .text("after", event.getTo().name())
                .at("from", event.getWindowFrom())
                .at("to", event.getWindowTo())
                .value("rows", event.getRows())
                .value("windows", event.getWindows())
                .json("reasons", event.getReasons())
                .text("measurement", event.getMeasurementId())
                .text("policy", event.getPolicyDigest()));
    }
}
