package io.assay.monitoring.store;

import io.assay.events.PerformanceMeasured;

/** How predictions of a window turned out: its latest revision. */
final class PerformanceRows {

    private static final String PERFORMANCE = """
            insert into performance_measured(model_id, version, window_from, environment, mode, window_to, revision, event_id, task,
                rows, labelled, unlabelled_share, maturity, selective, labelled_favourable, labelled_unfavourable, metrics,
                estimated, estimation, checks, fairness, decided, overridden, override_reasons)
            values (:model, :version, :from, :environment, :mode, :to, :revision, :event, :task, :rows, :labelled, :unlabelled,
                :maturity, :selective, :favourable, :unfavourable, cast(:metrics as jsonb), cast(:estimated as jsonb),
                :estimation, cast(:checks as jsonb), cast(:fairness as jsonb), :decided, :overridden, cast(:reasons as jsonb))
            on conflict (model_id, version, window_from, environment, mode) do update set window_to = excluded.window_to,
                revision = excluded.revision, event_id = excluded.event_id, task = excluded.task, rows = excluded.rows,
                labelled = excluded.labelled, unlabelled_share = excluded.unlabelled_share, maturity = excluded.maturity,
                selective = excluded.selective, labelled_favourable = excluded.labelled_favourable,
                labelled_unfavourable = excluded.labelled_unfavourable, metrics = excluded.metrics,
                estimated = excluded.estimated, estimation = excluded.estimation, checks = excluded.checks,
                fairness = excluded.fairness, decided = excluded.decided, overridden = excluded.overridden,
                override_reasons = excluded.override_reasons
            where performance_measured.revision < excluded.revision""";

    private PerformanceRows() {}

    static void show(PerformanceMeasured event, Rows rows) {
        rows.add(PERFORMANCE, measured(place(event), event)
                .text("task", event.getTask())
                .value("rows", event.getRows())
                .value("labelled", event.getLabelled())
                .value("unlabelled", event.getUnlabelledShare())
                .value("maturity", event.getMaturity())
                .value("selective", event.getSelective())
                .value("favourable", event.getLabelledFavourable())
                .value("unfavourable", event.getLabelledUnfavourable()));
    }

    private static Row place(PerformanceMeasured event) {
        return new Row()
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .id("environment", event.getEnvironment())
                .id("mode", event.getMode().name())
                .at("from", event.getWindowFrom())
                .at("to", event.getWindowTo())
                .value("revision", event.getRevision())
                .id("event", event.getMeta().getEventId());
    }

    private static Row measured(Row row, PerformanceMeasured event) {
        return row.json("metrics", event.getMetrics())
                .json("estimated", event.getEstimated())
                .text("estimation", event.getEstimation())
                .json("checks", event.getChecks())
                .json("fairness", event.getFairness())
                .value("decided", event.getDecided())
                .value("overridden", event.getOverridden())
                .json("reasons", event.getOverrideReasons());
    }
}
