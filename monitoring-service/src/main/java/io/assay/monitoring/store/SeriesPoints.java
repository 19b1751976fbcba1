package io.assay.monitoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was measured of one feature or output over time. */
@Component
public final class SeriesPoints {

    /** Kinds of the keys of a bookmark in a series. */
    public static final String KINDS = "tssss";

    private final JdbcClient jdbc;

    public SeriesPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A portion of what was measured of a feature, the earliest first. */
    public Portion<SeriesShown> of(Version version, String name, Portion.Ask ask) {
        List<SeriesShown> rows = select(version, name, ask).most(ask.size(), jdbc, SeriesPoints::point);
        return Portion.of(rows, ask, last -> Bookmark.at(
                last.from().toString(), last.environment(), last.mode(), last.kind(), last.role()));
    }

    static Selection select(Version version, String name, Portion.Ask ask) {
        return Selection.of("series_measured", version)
                .and("name = :name", "name", name)
                .beyond("(window_from, environment, mode, kind, role) > (cast(:k0 as timestamptz), :k1, :k2, :k3, :k4)", ask.after())
                .orderBy("window_from, environment, mode, kind, role");
    }

    static SeriesShown point(ResultSet row, int number) throws SQLException {
        return new SeriesShown(
                Columns.instant(row, "window_from"),
                Columns.instant(row, "window_to"),
                row.getString("kind"),
                row.getString("environment"),
                row.getString("mode"),
                row.getString("role"),
                row.getString("name"),
                row.getBoolean("drifted"),
                row.getLong("rows"),
                Columns.number(row, "psi"),
                Columns.number(row, "psi_threshold"),
                Columns.number(row, "psi_no_drift"),
                Columns.number(row, "jensen_shannon"),
                Columns.number(row, "jensen_shannon_no_drift"),
                Columns.number(row, "wasserstein"),
                Columns.number(row, "chi_square"),
                Columns.number(row, "p_value"),
                row.getBoolean("constant"),
                row.getLong("missing"), row.getLong("nan"), row.getLong("infinite"),
                row.getLong("out_of_range"), row.getLong("unseen"));
    }
}
