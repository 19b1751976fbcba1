package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which legal holds people placed on a model, and which of them they lifted. */
@Component
public final class LegalHolds {

    /** What was said of a hold last; {@code version} is null for all of the model. */
    public record Hold(String id, String version, boolean held, String person, String role, String reason, Instant at) {

        private Bookmark bookmark() {
            return Bookmark.at(id);
        }
    }

    private static final String LATEST = """
            select distinct on (e.body ->> 'holdId') e.body ->> 'holdId' as id, e.version, e.appended_at,
                cast(e.body ->> 'held' as boolean) as held, e.body ->> 'person' as person, e.body ->> 'role' as role,
                e.body ->> 'reason' as reason
            from event e
            where e.key = :model and e.type = 'LegalHoldChanged'%s
            order by e.body ->> 'holdId', e.appended_at desc, e.log_offset desc""";

    private final JdbcClient jdbc;

    public LegalHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds by id. */
    public Portion<Hold> on(String model, Portion.Ask ask) {
        var values = ask.values();
        values.put("model", model);
        String sql = LATEST.formatted(ask.beyond("e.body ->> 'holdId' > :k0", values)) + " limit :size";
        return Portion.of(jdbc.sql(sql).params(values).query(LegalHolds::hold).list(), ask, Hold::bookmark);
    }

    /** Whether a hold of that id is in force. */
    public boolean held(String model, String id) {
        return jdbc.sql(LATEST.formatted(" and e.body ->> 'holdId' = :id"))
                .param("model", model)
                .param("id", Columns.text(id))
                .query(LegalHolds::hold)
                .optional()
                .filter(Hold::held)
                .isPresent();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getString("id"),
                row.getString("version"),
                row.getBoolean("held"),
                row.getString("person"),
                row.getString("role"),
                row.getString("reason"),
                Columns.instant(row, "appended_at"));
    }
}
