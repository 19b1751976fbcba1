package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists models, filtered, sorted and paged by the database over its indexes. */
@Component
public final class Models {

    /** A model, and where it stands in the order asked for. */
    private record Line(ModelShown model, Bookmark mark) {}

    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

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
        List<Line> lines = jdbc.sql(page(query, where, values)).params(values)
                .query((row, n) -> new Line(shown(row), query.mark(row)))
                .list();
        boolean more = lines.size() > query.size();
        List<Line> shown = more ? lines.subList(0, query.size()) : lines;
        String next = more ? shown.getLast().mark().word() : null;
        return new Page<>(shown.stream().map(Line::model).toList(), total, query.page(), query.size(), next);
    }

    static String page(ModelQuery query, String where, Map<String, Object> values) {
        values.put("size", query.size() + 1);
        String from = "select m.* from model m where true" + where;
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
            values.put("tenants", query.tenants().toArray(String[]::new));
        }
        return (query.tenants() == null ? "" : " and m.tenant = any(:tenants)")
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

    private static ModelShown shown(ResultSet row) throws SQLException {
        Instant submitted = Columns.instant(row, "submitted_at");
        return new ModelShown(
                row.getString("model_id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("version"),
                row.getString("state"),
                known(row, "stage"),
                known(row, "tier"),
                known(row, "owner"),
                known(row, "use_case_id"),
                submitted.equals(NEVER) ? null : submitted,
                Columns.json(row, "live"),
                row.getBoolean("incident"),
                Columns.json(row, "waits_for"));
    }

    private static String known(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value.isEmpty() ? null : value;
    }
}
