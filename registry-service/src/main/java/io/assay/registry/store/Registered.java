package io.assay.registry.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads use cases, data sets, and which files may be downloaded. */
@Component
public final class Registered {

    private static final String REPORTS =
            """
            select distinct key from event where type = 'ModelValidated'
                and (body ->> 'reportDigest' = :digest or body ->> 'profileDigest' = :digest
                    or :digest in (body -> 'reportFiles' ->> 'html', body -> 'reportFiles' ->> 'pdf', body -> 'reportFiles' ->> 'annex'))
            and not exists (select 1 from data_set where digest = :digest)""";

    private final JdbcClient jdbc;

    public Registered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UseCaseShown> useCase(String id) {
        return jdbc.sql("select * from use_case where use_case_id = ?")
                .params(id)
                .query((row, n) -> new UseCaseShown(
                        row.getString("use_case_id"),
                        row.getString("event_id"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getString("exposure"),
                        row.getObject("affects_natural_persons", Boolean.class),
                        row.getString("owner"),
                        row.getString("registered_by"),
                        row.getString("confirmed_by"),
                        row.getString("description"),
                        labels((JsonNode) Columns.json(row, "labels")),
                        Columns.instant(row, "appended_at")))
                .optional();
    }

    /** A data set as its event describes it. */
    public Optional<Object> dataSet(String id) {
        return jdbc.sql("select body from data_set where data_set_id = ?")
                .params(id)
                .query((row, n) -> Columns.json(row, "body"))
                .optional();
    }

    /** The models that a digest is a report or a reference profile of; none when it is that of a data set. */
    public Stream<String> reportsOn(String digest) {
        return jdbc.sql(REPORTS).param("digest", digest).query(String.class).list().stream();
    }

    private static Map<String, String> labels(JsonNode json) {
        var labels = new TreeMap<String, String>();
        json.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
        return labels;
    }
}
