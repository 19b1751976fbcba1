package io.assay.monitoring.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query that grows by its conditions, each with its value; what is asked with null does not narrow it. */
final class Selection {

    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();

    private Selection(String sql) {
        this.sql = new StringBuilder(sql).append(" where true");
    }

    static Selection of(String table) {
        return new Selection("select * from " + table);
    }

    /** What belongs to a version's windows; a table without {@code kind} has none to narrow by. */
    static Selection of(String table, Version version) {
        return of(table)
                .and("model_id = :model", "model", version.model())
                .and("version = :version", "version", version.version())
                .and("environment = :environment", "environment", version.environment())
                .and("mode = :mode", "mode", version.mode())
                .and("kind = :kind", "kind", version.kind())
                .and("window_from >= :from", "from", version.from())
                .and("window_from < :to", "to", version.to());
    }

    Selection and(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, fit(value));
        }
        return this;
    }

    /** What follows the bookmark, whose keys are {@code :k0}, {@code :k1}, ... */
    Selection beyond(String condition, Bookmark after) {
        if (after != null) {
            sql.append(" and ").append(condition);
            for (int i = 0; i < after.keys().size(); i++) {
                values.put("k" + i, after.keys().get(i));
            }
        }
        return this;
    }

    Selection orderBy(String order) {
        sql.append(" order by ").append(order);
        return this;
    }

    /** At most this many and one, which tells whether there are more. */
    <T> List<T> most(int size, JdbcClient jdbc, RowMapper<T> shown) {
        values.put("size", size + 1);
        return jdbc.sql(text()).params(values).query(shown).list();
    }

    String text() {
        return sql + " limit :size";
    }

    Map<String, Object> values() {
        return values;
    }

    private static Object fit(Object value) {
        return switch (value) {
            case Instant at -> Columns.moment(at);
            case String text -> Columns.text(text);
            default -> value;
        };
    }
}
