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
            Instant asOf, Collection<String> environments, Collection<String> tenants, Bookmark after, Integer size) {}

    private static final String PRODUCTION = """
            select * from serving_history h
            where h.serving and h.mode in ('LIVE', 'CANARY') and h.environment in (:environments)
                and h.appended_at <= :asOf and h.ended_at > :asOf%s%s
            order by h.model_id, h.environment, h.mode
            limit :size""";

    private static final String AFTER = " and (h.model_id, h.environment, h.mode) > (:model, :environment, :mode)";

    private static final String OF_TENANTS = " and split_part(h.model_id, '/', 1) in (:tenants)";

    private static final String CELLS = """
            select l.model_id, l.version, l.environment, l.mode, l.epoch, l.type as serving_type,
                l.appended_at as since, l.event_id as serving_event, f.event_id, f.type, f.appended_at, f.proved
            from (%s) l left join audit_fact f on f.model_id = l.model_id and f.version = l.version
                and f.environment in ('', l.environment) and f.mode in ('', l.mode)
                and f.superseded_at > :asOf and f.appended_at <= :asOf
            order by l.model_id, l.environment, l.mode, f.appended_at, f.event_id""";

    private static final int ROWS_AT_ONCE = 2_000;

    private final NamedParameterJdbcTemplate jdbc;

    public Matrix(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** Hands over entry by entry, in the order of models; answers where the next page begins, null after the last. */
    @Transactional(readOnly = true)
    public String read(Query query, Consumer<AuditEntry> each) {
        Map<String, Object> values = values(query);
        var fold = new MatrixFold(query.size() == null ? Integer.MAX_VALUE : query.size(), each);
        jdbc.query(sql(query), values, fold);
        return fold.finish();
    }

    static String sql(Query query) {
        return CELLS.formatted(
                PRODUCTION.formatted(query.after() == null ? "" : AFTER, query.tenants() == null ? "" : OF_TENANTS));
    }

    static Map<String, Object> values(Query query) {
        Map<String, Object> values = new HashMap<>();
        values.put("asOf", Columns.moment(query.asOf()));
        values.put("environments", query.environments().stream().map(Columns::text).toList());
        values.put("tenants", query.tenants());
        values.put("size", query.size() == null ? Integer.MAX_VALUE : query.size() + 1);
        if (query.after() != null) {
            values.put("model", query.after().keys().get(0));
            values.put("environment", query.after().keys().get(1));
            values.put("mode", query.after().keys().get(2));
        }
        return values;
    }
}
