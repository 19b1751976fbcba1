package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads events as they were shown: one, a version's timeline, what one led to. */
@Component
public final class Events {

    private static final int MOST_CONSEQUENCES = 200;

    /** Who speaks of a finding names the finding and no version: it is told of that of which the finding is. */
    private static final String ABOUT = """
            (e.key = :model and e.version = :version
                or e.key = :model and e.version is null and not exists (select 1 from event r
                    where r.key = :model and r.type = 'FindingRaised' and r.version <> :version
                    and r.body ->> 'findingId' = e.body ->> 'findingId')
                or e.key = (select v.artefact_key from version v where v.model_id = :model and v.version = :version)
                    and e.type = 'ArtefactRecalled')""";

    private final JdbcClient jdbc;

    public Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One event by its id; empty while it has not been shown. */
    public Optional<EventShown> event(String id) {
        return jdbc.sql("select * from event where event_id = ? order by appended_at limit 1")
                .params(id)
                .query(Events::shown)
                .optional();
    }

    /** What an event led to, directly or as the root of a chain, in the order of the log. */
    public List<EventShown> consequences(String id) {
        return jdbc.sql("select * from event where (correlation_id = :id or causation_id = :id) and event_id <> :id"
                        + " order by appended_at, sequence, topic, log_offset limit " + MOST_CONSEQUENCES)
                .param("id", id)
                .query(Events::shown)
                .list();
    }

    /** A page of what was said about a version, the model as such, and its bytes, in the order of the log. */
    public Page<EventShown> timeline(String model, String version, int page, int size) {
        long total = jdbc.sql("select count(*) from event e where " + ABOUT)
                .param("model", model)
                .param("version", version)
                .query(Long.class)
                .single();
        List<EventShown> items = jdbc.sql("select * from event e where " + ABOUT
                        + " order by appended_at, sequence, topic, log_offset limit :size offset :from")
                .param("model", model)
                .param("version", version)
                .param("size", size)
                .param("from", (long) page * size)
                .query(Events::shown)
                .list();
        return new Page<>(items, total, page, size, null);
    }

    private static EventShown shown(ResultSet row, int number) throws SQLException {
        return new EventShown(
                row.getString("event_id"),
                row.getString("type"),
                row.getString("key"),
                row.getString("version"),
                row.getString("actor"),
                row.getString("causation_id"),
                row.getString("correlation_id"),
                Columns.instant(row, "appended_at"),
                Columns.json(row, "body"));
    }
}
