package io.assay.monitoring.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Collects what a batch of events writes and writes it statement by statement, in the order statements first came. */
final class Rows {

    private final Map<String, List<Map<String, Object>>> byStatement = new LinkedHashMap<>();

    void add(String statement, Row row) {
        byStatement.computeIfAbsent(statement, s -> new ArrayList<>()).add(row.values());
    }

    @SuppressWarnings("unchecked")
    void write(NamedParameterJdbcOperations jdbc) {
        byStatement.forEach((statement, rows) -> jdbc.batchUpdate(statement, rows.toArray(Map[]::new)));
    }
}
