package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads exceptions and findings that are open now, as the registry counts them, whatever people said. */
@Component
public final class OpenMatters {

    /** One exception or finding with all that the registry tells of it. */
    public record Matter(String model, String version, String id, Object told) {

        private Bookmark bookmark() {
            return Bookmark.at(model, version, id);
        }
    }

    private static final String EXCEPTIONS = """
            select v.model_id, v.version, x ->> 'id' as id, x as told
            from version v, jsonb_array_elements(v.standing -> 'exceptions') x
            where v.standing is not null and v.standing -> 'exceptions' <> '[]'
                and coalesce(x ->> 'version', v.version) = v.version and x ->> 'ended' is distinct from 'true'
                and (not pg_input_is_valid(x ->> 'expiresAt', 'timestamptz') or cast(x ->> 'expiresAt' as timestamptz) > :now)%s%s
            order by v.model_id, v.version, x ->> 'id'
            limit :size""";

    /** What is about the model as such stands with each of its versions: it is told with the latest name among them. */
    private static final String FINDINGS = """
            select v.model_id, v.version, x ->> 'id' as id, x as told
            from version v, jsonb_array_elements(v.standing -> 'findings') x
            where v.standing is not null and v.standing -> 'findings' <> '[]' and x ->> 'closedBy' is null
                and (x ->> 'version' = v.version or x ->> 'version' is null and v.version =
                    (select max(o.version) from version o where o.model_id = v.model_id and o.standing is not null))%s%s
            order by v.model_id, v.version, x ->> 'id'
            limit :size""";

    private static final String BEYOND = "(v.model_id, v.version, x ->> 'id') > (:k0, :k1, :k2)";

    private final JdbcClient jdbc;

    public OpenMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Failed checks that are accepted at this moment. */
    public Portion<Matter> exceptions(Instant now, Portion.Ask ask) {
        return read(EXCEPTIONS, now, ask);
    }

    /** Findings and incidents that nobody has closed. */
    public Portion<Matter> findings(Instant now, Portion.Ask ask) {
        return read(FINDINGS, now, ask);
    }

    private Portion<Matter> read(String open, Instant now, Portion.Ask ask) {
        var values = ask.values();
        values.put("now", Columns.moment(now));
        String sql = open.formatted(ask.beyond(BEYOND, values), ask.visible("v.model_id"));
        return Portion.of(jdbc.sql(sql).params(values).query(OpenMatters::matter).list(), ask, Matter::bookmark);
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Matter(
                row.getString("model_id"), row.getString("version"), id == null ? "" : id, Columns.json(row, "told"));
    }
}
