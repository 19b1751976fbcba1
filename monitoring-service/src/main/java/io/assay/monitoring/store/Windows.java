package io.assay.monitoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was measured, window by window. */
@Component
public final class Windows {

    /** Kinds of the keys of a bookmark in a list of windows. */
    public static final String KINDS = "tsss";

    private static final int MOST_SERIES = 1_000;

    private final JdbcClient jdbc;

    public Windows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A window with all its features and outputs, those furthest over their threshold first. */
    public record Whole(WindowShown window, List<SeriesShown> series) {}

    /** A portion of a version's windows, the latest first. */
    public Portion<WindowShown> of(Version version, Portion.Ask ask) {
        List<WindowShown> rows = select(version, ask).most(ask.size(), jdbc, Windows::window);
        return Portion.of(rows, ask, last -> Bookmark.at(last.from().toString(), last.environment(), last.mode(), last.kind()));
    }

    static Selection select(Version version, Portion.Ask ask) {
        return Selection.of("window_measured", version)
                .beyond("(window_from, environment, mode, kind) < (cast(:k0 as timestamptz), :k1, :k2, :k3)", ask.after())
                .orderBy("window_from desc, environment desc, mode desc, kind desc");
    }

    /** The windows of a version that start at this moment: one for each environment, mode and kind. */
    public List<Whole> at(Version version, Instant from) {
        return Selection.of("window_measured", version)
                .and("window_from = :start", "start", from)
                .orderBy("environment, mode, kind")
                .most(MOST_SERIES, jdbc, (row, n) -> new Whole(window(row, n), series(row)));
    }

    private List<SeriesShown> series(ResultSet window) throws SQLException {
        return Selection.of("series_measured")
                .and("model_id = :model", "model", window.getString("model_id"))
                .and("version = :version", "version", window.getString("version"))
                .and("window_from = :from", "from", Columns.instant(window, "window_from"))
                .and("environment = :environment", "environment", window.getString("environment"))
                .and("mode = :mode", "mode", window.getString("mode"))
                .and("kind = :kind", "kind", window.getString("kind"))
                .and("revision = :revision", "revision", window.getInt("revision"))
                .orderBy("role, place")
                .most(MOST_SERIES, jdbc, SeriesPoints::point);
    }

    private static WindowShown window(ResultSet row, int number) throws SQLException {
        return new WindowShown(
                Columns.instant(row, "window_from"),
                Columns.instant(row, "window_to"),
                row.getString("kind"),
                row.getString("environment"),
                row.getString("mode"),
                row.getInt("revision"),
                row.getBoolean("final"),
                row.getString("state"),
                row.getLong("rows"), row.getLong("late"), row.getLong("astray"), row.getLong("failed"),
                Columns.number(row, "rows_per_second"),
                Columns.number(row, "latency_p50"), Columns.number(row, "latency_p95"), Columns.number(row, "latency_p99"),
                Columns.number(row, "cost_per_thousand"),
                Columns.number(row, "unlabelled_share"),
                row.getInt("drifted_series"),
                Columns.json(row, "performance"),
                Columns.json(row, "estimated_performance"),
                Columns.json(row, "fairness"),
                Columns.json(row, "multivariate"),
                row.getLong("epoch"),
                row.getString("event_id"),
                row.getString("profile_digest"),
                row.getString("policy_digest"));
    }
}
