package io.assay.registry.store;

import io.assay.events.HealthMeasured;
import io.assay.events.ModelHealthChanged;

/** How versions that serve are doing; the latest window counts. */
final class Healths {

    private static final String CHANGED = """
            insert into health(model_id, version, environment, mode, state, state_reasons, state_window)
            values (:model, :version, :environment, :mode, :state, cast(:reasons as jsonb), :window)
            on conflict (model_id, version, environment, mode) do update set state = excluded.state,
                state_reasons = excluded.state_reasons, state_window = excluded.state_window
            where health.state_window is null or health.state_window <= excluded.state_window""";

    private static final String MEASURED = """
            insert into health(model_id, version, environment, mode, measured, measured_rows, measured_window,
                measured_revision)
            values (:model, :version, :environment, :mode, :state, :rows, :window, :revision)
            on conflict (model_id, version, environment, mode) do update set measured = excluded.measured,
                measured_rows = excluded.measured_rows, measured_window = excluded.measured_window,
                measured_revision = excluded.measured_revision
            where health.measured_window is null
                or (health.measured_window, health.measured_revision) < (excluded.measured_window, excluded.measured_revision)""";

    private Healths() {}

    static void show(ModelHealthChanged event, Rows rows) {
        rows.add(CHANGED, Versions.row(event.getModelId(), event.getVersion())
                .id("environment", event.getEnvironment())
                .id("mode", event.getMode().name())
                .text("state", event.getTo().name())
                .json("reasons", event.getReasons())
                .at("window", event.getWindowTo()));
    }

    static void show(HealthMeasured event, Rows rows) {
        rows.add(MEASURED, Versions.row(event.getModelId(), event.getVersion())
                .id("environment", event.getEnvironment())
                .id("mode", event.getMode().name())
                .text("state", event.getState().name())
                .value("rows", event.getRows())
                .at("window", event.getWindowTo())
                .value("revision", event.getRevision()));
    }
}
