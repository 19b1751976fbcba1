package io.assay.monitoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how versions fare, and how that changed. */
@Component
public final class Healths {

    /** Kinds of the keys of a bookmark in the list of all. */
    public static final String KINDS = "ssss";

    /** Kinds of the keys of a bookmark in the list of changes. */
    public static final String CHANGE_KINDS = "ts";

    private final JdbcClient jdbc;

    public Healths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list of all is narrowed to; what is null does not narrow. */
    public record Wanted(String state, String tenant, String environment, String model) {}

    /** A portion of all versions that are judged. */
    public Portion<Health> all(Wanted wanted, Portion.Ask ask) {
        List<Health> rows = select(wanted, ask).most(ask.size(), jdbc, Healths::health);
        return Portion.of(rows, ask, last -> Bookmark.at(last.model(), last.version(), last.environment(), last.mode()));
    }

    static Selection select(Wanted wanted, Portion.Ask ask) {
        return Selection.of("version_health")
                .and("state = :state", "state", wanted.state())
                .and("tenant = :tenant", "tenant", wanted.tenant())
                .and("environment = :environment", "environment", wanted.environment())
                .and("model_id = :model", "model", wanted.model())
                .and("tenant in (:tenants)", "tenants", ask.tenants())
                .beyond("(model_id, version, environment, mode) > (:k0, :k1, :k2, :k3)", ask.after())
                .orderBy("model_id, version, environment, mode");
    }

    /** How many versions fare so, each wherever it serves. */
    public long count(String state) {
        return jdbc.sql("select count(*) from version_health where state = ?").params(state).query(Long.class).single();
    }

    /** How a version fares wherever it serves. */
    public List<Health> of(String model, String version) {
        return jdbc.sql("select * from version_health where model_id = ? and version = ? order by environment, mode")
                .params(Columns.text(model), Columns.text(version))
                .query(Healths::health)
                .list();
    }

    /** A portion of the changes of a version's health, the latest first. */
    public Portion<HealthChange> changes(Version version, Portion.Ask ask) {
        List<HealthChange> rows = Selection.of("health_change", version)
                .beyond("(window_to, event_id) < (cast(:k0 as timestamptz), :k1)", ask.after())
                .orderBy("window_to desc, event_id desc")
                .most(ask.size(), jdbc, Healths::change);
        return Portion.of(rows, ask, last -> Bookmark.at(last.windowTo().toString(), last.eventId()));
    }

    private static Health health(ResultSet row, int number) throws SQLException {
        return new Health(
                row.getString("model_id"),
                row.getString("version"),
                row.getString("environment"),
                row.getString("mode"),
                row.getString("state"),
                Columns.instant(row, "since"),
                Columns.instant(row, "window_from"),
                Columns.instant(row, "window_to"),
                row.getLong("rows"),
                row.getString("tier"),
                row.getLong("epoch"),
                Reasons.first(row),
                Columns.json(row, "reasons"),
                row.getString("measurement_id"),
                row.getString("policy_digest"));
    }

    private static HealthChange change(ResultSet row, int number) throws SQLException {
        return new HealthChange(
                row.getString("event_id"),
                row.getString("environment"),
                row.getString("mode"),
                row.getString("from_state"),
                row.getString("to_state"),
                Columns.instant(row, "window_from"),
                Columns.instant(row, "window_to"),
                row.getLong("rows"),
                row.getObject("windows", Integer.class),
                Reasons.first(row),
                Columns.json(row, "reasons"),
                row.getString("measurement_id"));
    }
}
