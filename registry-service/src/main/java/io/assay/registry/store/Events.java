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

    /** A page of what was said about a version, in the order of the log. */
    public Page<EventShown> timeline(String model, String version, int page, int size) {
        long total = jdbc.sql("select count(*) from event where key = ? and version = ?")
                .params(model, version)
                .query(Long.class)
                .single();
        List<EventShown> items = jdbc.sql("select * from event where key = ? and version = ?"
                        + " order by appended_at, sequence, topic, log_offset limit ? offset ?")
                .params(model, version, size, (long) page * size)
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
