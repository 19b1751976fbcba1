package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows what was made from what, both ways, as far as it goes within bounds. */
@Component
public final class LineageGraph {

    /** How many steps are followed, and how many edges told; {@link Followed#complete} says whether that was enough. */
    public static final int DEEPEST = 16;

    public static final int MOST = 2_000;

    /**
     * One edge: a version was made from a source.
     *
     * @param relation {@code data set}, {@code trained on}, {@code judged on}, {@code derived from}, {@code fed by}
     * @param source id of a data set, {@code <model>:<version>}, or a model
     * @param steps how far from where the question began, from 1
     * @param live whether the version serves live now
     */
    public record Edge(
            String model, String version, String relation, String source, int steps, boolean live, String event) {}

    /** All edges found; not complete when bounds were reached. */
    public record Followed(List<Edge> edges, boolean complete) {}

    private static final String FEEDING = """
            with recursive step(model_id, version, relation, source, event_id, steps) as (
                select l.model_id, l.version, l.relation, l.source, l.event_id, 1
                from lineage l where l.source in (:names)
                union
                select l.model_id, l.version, l.relation, l.source, l.event_id, s.steps + 1
                from step s cross join lateral (select * from lineage k
                    where k.source in (s.model_id, s.model_id || ':' || s.version) offset 0) l
                where s.steps < :deepest)""";

    private static final String FED_BY = """
            with recursive step(model_id, version, relation, source, event_id, steps) as (
                select l.model_id, l.version, l.relation, l.source, l.event_id, 1
                from lineage l where l.model_id = :model and (cast(:version as text) is null or l.version = :version)
                union
                select l.model_id, l.version, l.relation, l.source, l.event_id, s.steps + 1
                from step s cross join lateral (select * from lineage k
                    where k.model_id = split_part(s.source, ':', 1) and (position(':' in s.source) = 0
                        or k.version = substr(s.source, position(':' in s.source) + 1)) offset 0) l
                where s.steps < :deepest)""";

    private static final String EDGES = """
            select s.model_id, s.version, s.relation, s.source, s.event_id, min(s.steps) as steps,
                exists (select 1 from slot o where o.model_id = s.model_id and o.version = s.version and o.mode = 'LIVE'
                    and o.serving) as live
            from step s where true%s
            group by s.model_id, s.version, s.relation, s.source, s.event_id
            order by steps, s.model_id, s.version, s.relation, s.source
            limit :most""";

    private final JdbcClient jdbc;

    public LineageGraph(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was made from a data set, directly or by way of other models. */
    public Followed feeding(String dataSet, Collection<String> tenants) {
        return follow(FEEDING, Map.of("names", List.of(Columns.text(dataSet))), tenants);
    }

    /** What was made from a model, or from one of its versions. */
    public Followed feeding(String model, String version, Collection<String> tenants) {
        List<String> names = version == null
                ? versions(Columns.text(model))
                : List.of(Columns.text(model), Columns.text(model + ":" + version));
        return follow(FEEDING, Map.of("names", names), tenants);
    }

    /** What a model, or one of its versions, was made from. */
    public Followed fedBy(String model, String version, Collection<String> tenants) {
        Map<String, Object> values = new HashMap<>();
        values.put("model", Columns.text(model));
        values.put("version", Columns.text(version));
        return follow(FED_BY, values, tenants);
    }

    private List<String> versions(String model) {
        return jdbc.sql("select model_id || ':' || version from version where model_id = :model union select :model")
                .param("model", model)
                .query(String.class)
                .list();
    }

    private Followed follow(String steps, Map<String, Object> start, Collection<String> tenants) {
        var ask = new Portion.Ask(tenants, null, MOST);
        List<Edge> edges = jdbc.sql(steps + EDGES.formatted(ask.visible("s.model_id")))
                .params(start)
                .param("tenants", tenants)
                .param("deepest", DEEPEST)
                .param("most", MOST + 1)
                .query(LineageGraph::edge)
                .list();
        boolean bounded = edges.size() > MOST || edges.stream().anyMatch(edge -> edge.steps() == DEEPEST);
        return new Followed(edges.size() > MOST ? edges.subList(0, MOST) : edges, !bounded);
    }

    private static Edge edge(ResultSet row, int number) throws SQLException {
        return new Edge(
                row.getString("model_id"),
                row.getString("version"),
                row.getString("relation"),
                row.getString("source"),
                row.getInt("steps"),
                row.getBoolean("live"),
                row.getString("event_id"));
    }
}
