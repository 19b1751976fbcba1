package io.assay.registry.store;

import io.assay.registry.store.VersionShown.ApprovalShown;
import io.assay.registry.store.VersionShown.HealthShown;
import io.assay.registry.store.VersionShown.SlotShown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads versions with all that is known of them. */
@Component
public final class Inventory {

    private final JdbcClient jdbc;

    public Inventory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of a model, the newest first; empty for an unknown model. */
    public List<VersionShown> versions(String model) {
        return jdbc.sql("select * from version_shown where model_id = ? order by submitted_at desc nulls last, version"
                        + " desc")
                .params(model)
                .query(this::shown)
                .list();
    }

    /** One version. */
    public Optional<VersionShown> version(String model, String version) {
        return jdbc.sql("select * from version_shown where model_id = ? and version = ?")
                .params(model, version)
                .query(this::shown)
                .optional();
    }

    private VersionShown shown(ResultSet row, int number) throws SQLException {
        String model = row.getString("model_id");
        String version = row.getString("version");
        return new VersionShown(
                model,
                version,
                row.getString("state"),
                row.getString("tier"),
                row.getString("tier_reason"),
                row.getString("submission_id"),
                row.getString("registration_id"),
                Columns.instant(row, "submitted_at"),
                Columns.instant(row, "registered_at"),
                Columns.instant(row, "expires_at"),
                Columns.json(row, "facts"),
                Columns.json(row, "environments"),
                Columns.json(row, row.getLong("path_seq") > 0 ? "path_reasons" : "refusal_reasons"),
                Columns.json(row, "asked"),
                Columns.json(row, "verdict"),
                Columns.json(row, "standing"),
                findings(row.getString("verdict_id")),
                approvals(model, version),
                slots(model, version),
                health(model, version));
    }

    private List<Object> findings(String verdict) {
        return jdbc.sql("select body from finding where verdict_id = ? order by place")
                .params(verdict)
                .query((row, n) -> Columns.json(row, "body"))
                .list();
    }

    private List<ApprovalShown> approvals(String model, String version) {
        return jdbc.sql("select * from approval where model_id = ? and version = ? order by appended_at, approval_id")
                .params(model, version)
                .query((row, n) -> new ApprovalShown(
                        row.getString("approval_id"),
                        row.getString("person"),
                        row.getString("role"),
                        row.getString("decision"),
                        row.getString("reason"),
                        Columns.json(row, "environments"),
                        row.getString("verdict_id"),
                        Columns.instant(row, "appended_at")))
                .list();
    }

    private List<SlotShown> slots(String model, String version) {
        return jdbc.sql("select * from slot where model_id = ? and version = ? order by environment, mode")
                .params(model, version)
                .query((row, n) -> new SlotShown(
                        row.getString("environment"),
                        row.getString("mode"),
                        row.getLong("epoch"),
                        row.getBoolean("serving"),
                        row.getString("because"),
                        row.getString("endpoint"),
                        Columns.instant(row, "appended_at")))
                .list();
    }

    private List<HealthShown> health(String model, String version) {
        return jdbc.sql("select * from health where model_id = ? and version = ? order by environment, mode")
                .params(model, version)
                .query((row, n) -> new HealthShown(
                        row.getString("environment"),
                        row.getString("mode"),
                        row.getString("state"),
                        Columns.json(row, "state_reasons"),
                        row.getString("measured"),
                        row.getObject("measured_rows", Long.class),
                        Columns.instant(row, "measured_window")))
                .list();
    }
}
