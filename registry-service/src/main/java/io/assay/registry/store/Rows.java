package io.assay.registry.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Collects what a batch of events writes and writes it statement by statement, in the order statements first came. */
final class Rows {

    private final Map<String, List<Map<String, Object>>> byStatement = new LinkedHashMap<>();

    private final Set<String> touched = new HashSet<>();

    void add(String statement, Row row) {
        byStatement.computeIfAbsent(statement, s -> new ArrayList<>()).add(row.values());
    }

    /** Remembers a model of which more follows than its rows; {@link Settling} sees to it once all rows are written. */
    void touch(Row model) {
        touched.add((String) model.values().get("model"));
    }

    @SuppressWarnings("unchecked")
    void write(NamedParameterJdbcOperations jdbc) {
        byStatement.forEach((statement, rows) -> jdbc.batchUpdate(statement, rows.toArray(Map[]::new)));
        Settling.settle(touched, jdbc);
    }
}
