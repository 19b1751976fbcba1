package io.assay.registry.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The audit as one query: all models in production at a moment, each with what was known of it then. */
@Component
public class Matrix {

    /**
     * What is asked for.
     *
     * @param environments what counts as production
     * @param tenants only models of these; null for all
     * @param after the last entry of the page before; null for the first page
     * @param size most entries; null for all
     */
    public record Query(
            Instant asOf, Collection<String> environments, Collection<String> tenants, Bookmark after, Integer size) {

        private Query page(Bookmark from, int most) {
            return new Query(asOf, environments, tenants, from, most);
        }
    }

    private static final String PRODUCTION = """
            select * from serving_history h
            where h.serving and h.mode in ('LIVE', 'CANARY') and h.environment in (:environments)
                and h.appended_at <= :asOf and h.ended_at > :asOf%s%s
            order by h.model_id, h.environment, h.mode
            limit :size""";

    private static final String AFTER = " and (h.model_id, h.environment, h.mode) > (:model, :environment, :mode)";

    private static final String OF_TENANTS = " and split_part(h.model_id, '/', 1) in (:tenants)";

    /** Offset 0 keeps the planner from reading all facts there are for a page: they are looked up entry by entry. */
    private static final String CELLS = """
            select l.model_id, l.version, l.environment, l.mode, l.epoch, l.type as serving_type,
                l.appended_at as since, l.event_id as serving_event, f.event_id, f.type, f.appended_at, f.proved
            from (%s) l left join lateral (select * from audit_fact a
                where a.model_id = l.model_id and a.version = l.version
                    and a.environment in ('', l.environment) and a.mode in ('', l.mode)
                    and a.superseded_at > :asOf and a.appended_at <= :asOf offset 0) f on true
            order by l.model_id, l.environment, l.mode, f.appended_at, f.event_id""";

    /** So many entries are read at once: the database walks its indexes, and neither side holds more. */
    private static final int ENTRIES_AT_ONCE = 500;

    private final JdbcTemplate plain;
    private final NamedParameterJdbcTemplate jdbc;

    public Matrix(DataSource database) {
        this.plain = new JdbcTemplate(database);
        this.jdbc = new NamedParameterJdbcTemplate(plain);
    }

    /** Hands over entry by entry, in the order of models; answers where the next page begins, null after the last. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String read(Query query, Consumer<AuditEntry> each) {
        plain.execute("set local plan_cache_mode = force_custom_plan");
        if (query.size() != null) {
            return page(query, each);
        }
        String next = page(query.page(query.after(), ENTRIES_AT_ONCE), each);
        while (next != null) {
            next = page(query.page(Bookmark.read(next, "sss").orElseThrow(), ENTRIES_AT_ONCE), each);
        }
        return null;
    }

    private String page(Query query, Consumer<AuditEntry> each) {
        var fold = new MatrixFold(query.size(), each);
        jdbc.query(sql(query), values(query), fold);
        return fold.finish();
    }

    private static String sql(Query query) {
        return CELLS.formatted(
                PRODUCTION.formatted(query.after() == null ? "" : AFTER, query.tenants() == null ? "" : OF_TENANTS));
    }

    private static Map<String, Object> values(Query query) {
        Map<String, Object> values = new HashMap<>();
        values.put("asOf", Columns.moment(query.asOf()));
        values.put("environments", query.environments().stream().map(Columns::text).toList());
        values.put("tenants", query.tenants());
        values.put("size", query.size() + 1);
        if (query.after() != null) {
            values.put("model", query.after().keys().get(0));
            values.put("environment", query.after().keys().get(1));
            values.put("mode", query.after().keys().get(2));
        }
        return values;
    }
}
