package io.assay.monitoring.store;

import io.assay.events.HealthMeasured;
import io.assay.events.LatencySummary;
import io.assay.events.SeriesHealth;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What was measured in a window: its latest revision, and none of the series of an earlier one. */
final class WindowRows {

    private static final String WINDOW = """
            insert into window_measured(model_id, version, window_from, environment, mode, kind, window_to, revision, final,
                event_id, epoch, state, rows, late, astray, failed, rows_per_second, latency_p50, latency_p95, latency_p99,
                cost_per_thousand, unlabelled_share, drifted_series, performance, estimated_performance, fairness,
                multivariate, profile_digest, policy_digest)
            values (:model, :version, :from, :environment, :mode, :kind, :to, :revision, :final, :event, :epoch, :state, :rows,
                :late, :astray, :failed, :rowsPerSecond, :p50, :p95, :p99, :cost, :unlabelled, :drifted,
                cast(:performance as jsonb), cast(:estimated as jsonb), cast(:fairness as jsonb), cast(:multivariate as jsonb),
                :profile, :policy)
            on conflict (model_id, version, window_from, environment, mode, kind) do update set window_to = excluded.window_to,
                revision = excluded.revision, final = excluded.final, event_id = excluded.event_id, epoch = excluded.epoch,
                state = excluded.state, rows = excluded.rows, late = excluded.late, astray = excluded.astray,
                failed = excluded.failed, rows_per_second = excluded.rows_per_second, latency_p50 = excluded.latency_p50,
                latency_p95 = excluded.latency_p95, latency_p99 = excluded.latency_p99,
                cost_per_thousand = excluded.cost_per_thousand, unlabelled_share = excluded.unlabelled_share,
                drifted_series = excluded.drifted_series, performance = excluded.performance,
                estimated_performance = excluded.estimated_performance, fairness = excluded.fairness,
                multivariate = excluded.multivariate, profile_digest = excluded.profile_digest,
                policy_digest = excluded.policy_digest
            where window_measured.revision < excluded.revision""";

    private static final String EARLIER = """
            delete from series_measured where model_id = :model and version = :version and window_from = :from
                and environment = :environment and mode = :mode and kind = :kind and revision < :revision""";

    private WindowRows() {}

    static void show(HealthMeasured event, Rows rows) {
        rows.add(WINDOW, measured(event));
        rows.add(EARLIER, place(event));
        SeriesRows.show(event, rows);
    }

    /** Which window of which version, and which revision of it. */
    static Row place(HealthMeasured event) {
        return new Row()
                .id("model", event.getModelId())
                .id("version", event.getVersion())
                .id("environment", event.getEnvironment())
                .id("mode", event.getMode().name())
                .id("kind", event.getWindowKind() == null ? "tumbling" : event.getWindowKind())
                .at("from", event.getWindowFrom())
                .at("to", event.getWindowTo())
                .value("revision", event.getRevision());
    }

    private static Row measured(HealthMeasured event) {
        return place(event)
                .value("final", event.getFinal$())
                .id("event", event.getMeta().getEventId())
                .value("epoch", event.getEpoch())
                .text("state", event.getState().name())
                .value("rows", event.getRows())
                .value("late", event.getLate())
                .value("astray", event.getAstray())
                .value("failed", event.getFailed())
                .value("rowsPerSecond", event.getRowsPerSecond())
                .value("p50", latency(event, LatencySummary::getP50))
                .value("p95", latency(event, LatencySummary::getP95))
                .value("p99", latency(event, LatencySummary::getP99))
                .value("cost", event.getCostPerThousand())
                .value("unlabelled", event.getUnlabelledShare())
                .value("drifted", (int) all(event).filter(SeriesHealth::getDrifted).count())
                .json("performance", event.getPerformance())
                .json("estimated", event.getEstimatedPerformance())
                .json("fairness", event.getFairness())
                .json("multivariate", event.getMultivariate())
                .text("profile", event.getProfileDigest())
                .text("policy", event.getPolicyDigest());
    }

    private static Stream<SeriesHealth> all(HealthMeasured event) {
        return Stream.concat(event.getFeatures().stream(), event.getOutputs().stream());
    }

    private static Double latency(HealthMeasured event, ToDoubleFunction<LatencySummary> of) {
        return event.getLatency() == null ? null : of.applyAsDouble(event.getLatency());
    }
}
