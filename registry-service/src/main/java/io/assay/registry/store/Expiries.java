package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whose approvals end until a moment, those that ended already while the version still serves among them. */
@Component
public final class Expiries {

    /** A version whose approval ends. */
    public record Expiry(
            String model,
            String version,
            String state,
            String owner,
            Instant expiresAt,
            boolean expired,
            Object environments,
            Object approvals) {

        private Bookmark bookmark() {
            return Bookmark.at(expiresAt.toString(), model, version);
        }
    }

    private static final String ENDING = """
            select v.*, v.expires_at <= :now as expired,
                (select %s from event a where a.key = v.model_id and a.version = v.version and a.type = 'ModelApproved'
                    order by a.sequence desc limit 1) as approvals
            from version v
            where v.expires_at <= :until and (v.state = 'live' or v.state in ('approved', 'superseded') and v.expires_at > :now)%s%s
            order by v.expires_at, v.model_id, v.version
            limit :size""";

    private static final String BEYOND = "(v.expires_at, v.model_id, v.version) > (cast(:k0 as timestamptz), :k1, :k2)";

    private final JdbcClient jdbc;

    public Expiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions whose approval ends until a moment, the next first. */
    public Portion<Expiry> until(Instant now, Instant until, Portion.Ask ask) {
        var values = ask.values();
        values.put("now", Columns.moment(now));
        values.put("until", Columns.moment(until));
        String sql = ENDING.formatted(Approvers.OF_EVENT, ask.beyond(BEYOND, values), ask.visible("v.model_id"));
        return Portion.of(jdbc.sql(sql).params(values).query(Expiries::shown).list(), ask, Expiry::bookmark);
    }

    private static Expiry shown(ResultSet row, int number) throws SQLException {
        return new Expiry(
                row.getString("model_id"),
                row.getString("version"),
                row.getString("state"),
                row.getString("owner"),
                Columns.instant(row, "expires_at"),
                row.getBoolean("expired"),
                Columns.json(row, "environments"),
                Columns.json(row, "approvals"));
    }
}
