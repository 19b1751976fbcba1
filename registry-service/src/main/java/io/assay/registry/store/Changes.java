package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what changed since a moment, in the order of the log: what was registered, decided, deployed, found, accepted, retired. */
@Component
public final class Changes {

    /**
     * One change.
     *
     * @param by who set it going: the person or tool at the root of the chain
     * @param with who decided with them: approvers, the persons of a break-glass deployment
     * @param why the reason given, in words
     */
    public record Change(
            Instant at, String type, String model, String version, String by, Object with, String why, String event) {}

    /** A change, and its place in the log. */
    private record Line(Change change, Bookmark place) {}

    private static final String KINDS = """
            'ModelRegistered', 'ModelRefused', 'ModelValidated', 'ModelApproved', 'ModelRejected', 'ApprovalRevoked',
            'ApprovalSuspended', 'ReviewGiven', 'FindingRaised', 'FindingChanged', 'FindingClosed', 'ExceptionGranted',
            'ExceptionExpired', 'TierOverridden', 'StandingApprovalGiven', 'ModelDeployed', 'ModelRolledBack',
            'ModelUndeployed', 'BreakGlassDeployed', 'BypassRefused', 'ModelRetired', 'ArtefactRecalled', 'LegalHoldChanged'""";

    private static final String SINCE = """
            select e.*, coalesce((select r.actor from event r where r.event_id = e.correlation_id
                    order by r.appended_at limit 1), e.actor) as root_actor,
                case when e.type = 'ModelApproved' then jsonb_path_query_array(e.body, '$.approvals[*].person')
                    when e.type = 'BreakGlassDeployed' then e.body -> 'persons' end as deciders,
                coalesce(e.body ->> 'reason', e.body ->> 'because', e.body ->> 'words', e.body ->> 'title',
                    e.body ->> 'tierReason', e.body #>> '{reasons,0,problem}') as why
            from event e
            where e.type not in ('HealthMeasured', 'PerformanceMeasured') and e.type in (%s) and e.appended_at > :since%s%s
            order by e.appended_at, e.topic, e.partition, e.log_offset
            limit :size""";

    private static final String BEYOND = """
            (e.appended_at, e.topic, e.partition, e.log_offset)
                > (cast(:k3 as timestamptz), :k0, cast(:k1 as int), cast(:k2 as bigint))""";

    private final JdbcClient jdbc;

    public Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What changed after a moment, the first first. */
    public Portion<Change> since(Instant since, Portion.Ask ask) {
        var values = ask.values();
        values.put("since", Columns.moment(since));
        String sql = SINCE.formatted(KINDS, ask.beyond(BEYOND, values), ask.visible("e.key"));
        Portion<Line> lines = Portion.of(jdbc.sql(sql).params(values).query(Changes::line).list(), ask, Line::place);
        return new Portion<>(lines.items().stream().map(Line::change).toList(), lines.next());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var change = new Change(
                Columns.instant(row, "appended_at"),
                row.getString("type"),
                row.getString("key"),
                row.getString("version"),
                row.getString("root_actor"),
                Columns.json(row, "deciders"),
                row.getString("why"),
                row.getString("event_id"));
        return new Line(change, Bookmark.at(
                row.getString("topic"), row.getString("partition"), row.getString("log_offset"), change.at().toString()));
    }
}
