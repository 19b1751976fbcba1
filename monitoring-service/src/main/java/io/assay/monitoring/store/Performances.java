package io.assay.monitoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how predictions turned out, cohort by cohort. */
@Component
public final class Performances {

    /** Kinds of the keys of a bookmark in a list of cohorts. */
    public static final String KINDS = "tss";

    private final JdbcClient jdbc;

    public Performances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A portion of a version's cohorts, the latest first. */
    public Portion<PerformanceShown> of(Version version, Portion.Ask ask) {
        List<PerformanceShown> rows = select(version, ask).most(ask.size(), jdbc, Performances::cohort);
        return Portion.of(rows, ask, last -> Bookmark.at(last.from().toString(), last.environment(), last.mode()));
    }

    static Selection select(Version version, Portion.Ask ask) {
        return Selection.of("performance_measured", version)
                .beyond("(window_from, environment, mode) < (cast(:k0 as timestamptz), :k1, :k2)", ask.after())
                .orderBy("window_from desc, environment desc, mode desc");
    }

    private static PerformanceShown cohort(ResultSet row, int number) throws SQLException {
        return new PerformanceShown(
                Columns.instant(row, "window_from"),
                Columns.instant(row, "window_to"),
                row.getString("environment"),
                row.getString("mode"),
                row.getInt("revision"),
                row.getString("task"),
                row.getLong("rows"),
                row.getLong("labelled"),
                row.getDouble("unlabelled_share"),
                row.getDouble("maturity"),
                row.getBoolean("selective"),
                Columns.number(row, "labelled_favourable"),
                Columns.number(row, "labelled_unfavourable"),
                Columns.json(row, "metrics"),
                Columns.json(row, "estimated"),
                row.getString("estimation"),
                Columns.json(row, "checks"),
                Columns.json(row, "fairness"),
                row.getLong("decided"),
                row.getLong("overridden"),
                Columns.json(row, "override_reasons"),
                row.getString("event_id"));
    }
}
