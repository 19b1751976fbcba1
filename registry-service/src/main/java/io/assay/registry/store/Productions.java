package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was in production between two dates, and who decided it. */
@Component
public final class Productions {

    /**
     * One stretch of time in which a version served.
     *
     * @param until when it ended; null while it serves
     * @param requestedBy who asked for it; of a break-glass deployment, who broke the glass
     * @param approvals who approved, as the approval that it rested on counts them
     */
    public record Production(
            String model,
            String version,
            String environment,
            String mode,
            long epoch,
            Instant from,
            Instant until,
            String because,
            Object requestedBy,
            Object approvals,
            boolean breakGlass,
            String event) {

        private Bookmark bookmark() {
            return Bookmark.at(model, environment, mode, Long.toString(epoch), event);
        }
    }

    private static final String BETWEEN = """
            select h.*, nullif(h.ended_at, 'infinity') as until,
                case when h.type = 'BreakGlassDeployed' then h.persons
                    else (select to_jsonb(array[coalesce(r.body ->> 'requestedBy', r.actor)]) from event r
                        where r.event_id = h.request_id order by r.appended_at limit 1) end as requested_by,
                (select %s from event a where a.event_id = h.approval_id order by a.appended_at limit 1) as approvals
            from serving_history h
            where h.serving and h.mode in ('LIVE', 'CANARY') and h.environment in (:environments)
                and h.appended_at < :to and h.ended_at > :from and h.ended_at > h.appended_at%s%s
            order by h.model_id, h.environment, h.mode, h.epoch, h.event_id
            limit :size""";

    private static final String BEYOND =
            "(h.model_id, h.environment, h.mode, h.epoch, h.event_id) > (:k0, :k1, :k2, cast(:k3 as bigint), :k4)";

    private final JdbcClient jdbc;

    public Productions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What served in these environments at any moment from one until another. */
    public Portion<Production> between(Instant from, Instant to, List<String> environments, Portion.Ask ask) {
        var values = ask.values();
        values.put("from", Columns.moment(from));
        values.put("to", Columns.moment(to));
        values.put("environments", environments.stream().map(Columns::text).toList());
        String sql = BETWEEN.formatted(Approvers.OF_EVENT, ask.beyond(BEYOND, values), ask.visible("h.model_id"));
        return Portion.of(jdbc.sql(sql).params(values).query(Productions::shown).list(), ask, Production::bookmark);
    }

    private static Production shown(ResultSet row, int number) throws SQLException {
        return new Production(
                row.getString("model_id"),
                row.getString("version"),
                row.getString("environment"),
                row.getString("mode"),
                row.getLong("epoch"),
                Columns.instant(row, "appended_at"),
                Columns.instant(row, "until"),
                row.getString("because"),
                Columns.json(row, "requested_by"),
                Columns.json(row, "approvals"),
                row.getString("type").equals("BreakGlassDeployed"),
                row.getString("event_id"));
    }
}
