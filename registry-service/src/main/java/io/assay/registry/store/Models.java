package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists models, filtered, sorted and paged by the database. */
@Component
public final class Models {

    private static final String FROM =
            """
            from model m join lateral (
                select * from version_shown v where v.model_id = m.model_id
                order by v.submitted_at desc nulls last, v.version desc limit 1) v on true
            where true""";

    private static final String SELECT =
            """
            select m.model_id, m.tenant, m.name, v.version, v.state, v.tier, v.owner, v.use_case_id, v.submitted_at,
                (select coalesce(jsonb_object_agg(s.environment, s.version), '{}') from slot s
                 where s.model_id = m.model_id and s.mode = 'LIVE' and s.serving) as live
            """;

    private final JdbcClient jdbc;

    public Models(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the models that a query asks for. */
    public Page<ModelShown> page(ModelQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = FROM + filters(query, values);
        long total = jdbc.sql("select count(*) " + where)
                .params(values)
                .query(Long.class)
                .single();
        List<ModelShown> items = jdbc.sql(
                        SELECT + where + " order by " + query.orderBy() + " limit :size offset :offset")
                .params(values)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query(Models::shown)
                .list();
        return new Page<>(items, total, query.page(), query.size());
    }

    private static String filters(ModelQuery query, Map<String, Object> values) {
        return filter(" and m.tenant = :tenant", "tenant", query.tenant(), values)
                + filter(" and v.owner = :owner", "owner", query.owner(), values)
                + filter(" and v.tier = :tier", "tier", query.tier(), values)
                + filter(
                        " and exists (select 1 from version_shown x where x.model_id = m.model_id and x.state ="
                                + " :state)",
                        "state",
                        query.state(),
                        values)
                + filter(" and v.use_case_id = :useCase", "useCase", query.useCase(), values)
                + filter(
                        " and (strpos(lower(m.model_id), lower(:q)) > 0"
                                + " or strpos(lower(coalesce(v.facts ->> 'intendedUse', '')), lower(:q)) > 0)",
                        "q",
                        query.q(),
                        values);
    }

    private static String filter(String condition, String name, String value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(name, value.replace('\u0000', '\ufffd'));
        return condition;
    }

    private static ModelShown shown(ResultSet row, int number) throws SQLException {
        return new ModelShown(
                row.getString("model_id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("version"),
                row.getString("state"),
                row.getString("tier"),
                row.getString("owner"),
                row.getString("use_case_id"),
                Columns.instant(row, "submitted_at"),
                Columns.json(row, "live"));
    }
}
