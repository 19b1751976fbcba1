package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists models, filtered, sorted and paged by the database over its indexes. */
@Component
public final class Models {

    /** Row and sort key. */
    private record Line(ModelShown model, String key) {}

    private final JdbcClient jdbc;

    public Models(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the models that a query asks for, and where the next begins. */
    public Page<ModelShown> page(ModelQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = filters(query, values);
        long total = jdbc.sql("select count(*) from model m where true" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc.sql(page(query, where, values)).params(values).query(Models::line).list();
        boolean more = lines.size() > query.size();
        List<Line> shown = more ? lines.subList(0, query.size()) : lines;
        String next = more
                ? Bookmark.at(shown.getLast().key(), shown.getLast().model().model()).word()
                : null;
        return new Page<>(shown.stream().map(Line::model).toList(), total, query.page(), query.size(), next);
    }

    static String page(ModelQuery query, String where, Map<String, Object> values) {
        values.put("size", query.size() + 1);
        String from = "select m.*, cast(" + query.key() + " as text) as sort_key from model m where true" + where;
        String order = " order by " + query.orderBy() + " limit :size";
        if (query.after() == null) {
            values.put("offset", (long) query.page() * query.size());
            return from + order + " offset :offset";
        }
        values.put("afterKey", query.after().keys().getFirst());
        values.put("afterModel", query.after().keys().getLast());
        return from + " and " + query.beyond() + order;
    }

    static String filters(ModelQuery query, Map<String, Object> values) {
        if (query.tenants() != null) {
            values.put("tenants", query.tenants());
        }
        return (query.tenants() == null ? "" : " and m.tenant in (:tenants)")
                + filter(" and m.tenant = :tenant", "tenant", query.tenant(), values)
                + filter(" and m.owner = :owner", "owner", query.owner(), values)
                + filter(" and m.tier = :tier", "tier", query.tier(), values)
                + filter(" and m.states @> array[cast(:state as text)]", "state", query.state(), values)
                + filter(" and m.stage = :stage", "stage", query.stage(), values)
                + filter(" and m.use_case_id = :useCase", "useCase", query.useCase(), values)
                + filter(" and m.words like :q", "q", pattern(query.q()), values);
    }

    private static String pattern(String words) {
        return words == null ? null : "%" + words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static String filter(String condition, String name, String value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(name, value.replace('\u0000', '\ufffd'));
        return condition;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String submitted = row.getString("submitted_at");
        var model = new ModelShown(
                row.getString("model_id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("version"),
                row.getString("state"),
                known(row, "stage"),
                known(row, "tier"),
                known(row, "owner"),
                known(row, "use_case_id"),
                submitted.equals("-infinity") ? null : Columns.instant(row, "submitted_at"),
                Columns.json(row, "live"));
        return new Line(model, row.getString("sort_key"));
    }

    private static String known(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value.isEmpty() ? null : value;
    }
}
