package io.assay.registry.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads findings about a model and its versions as the registry counts them. */
@Component
public final class ModelFindings {

    /** What is about the model as such stands with each version: the latest word counts. */
    private static final String COUNTED = """
            select distinct on (x ->> 'id') x as told
            from version v, jsonb_array_elements(v.standing -> 'findings') x
            where v.model_id = :model%s
            order by x ->> 'id', v.standing_seq desc""";

    private static final Map<String, String> STATES =
            Map.of("open", " and told ->> 'closedBy' is null", "closed", " and told ->> 'closedBy' is not null");

    private final JdbcClient jdbc;

    public ModelFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Findings by id; only {@code open} or {@code closed} ones unless the state is null. */
    public Portion<Object> of(String model, String state, Portion.Ask ask) {
        var values = ask.values();
        values.put("model", model);
        String counted = COUNTED.formatted(ask.beyond("x ->> 'id' > :k0", values));
        List<Object> found = jdbc.sql("select told from (" + counted + ") f where true"
                        + (state == null ? "" : STATES.get(state)) + " order by told ->> 'id' limit :size")
                .params(values)
                .query((row, n) -> Columns.json(row, "told"))
                .list();
        return Portion.of(found, ask, finding -> Bookmark.at(((JsonNode) finding).path("id").asString("")));
    }

    /** One finding; empty while the registry counts none of that id. */
    public Optional<Object> one(String model, String id) {
        return jdbc.sql(COUNTED.formatted(" and x ->> 'id' = :id"))
                .param("model", model)
                .param("id", Columns.text(id))
                .query((row, n) -> Columns.json(row, "told"))
                .optional();
    }
}
