package io.assay.monitoring.web;

import io.assay.events.DataColumn;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Rows of outcomes, column by column. */
final class OutcomeColumns {

    private final List<OutcomesForm.Row> rows;

    OutcomeColumns(List<OutcomesForm.Row> rows) {
        this.rows = rows;
    }

    /** Outcomes as numbers, true being 1; null when one is a text. */
    List<Double> numbers() {
        return areTexts() ? null : rows.stream().map(row -> number(row.outcome())).toList();
    }

    /** Outcomes as texts; null when all are numbers. */
    List<String> texts() {
        return areTexts() ? rows.stream().map(row -> row.outcome().toString()).toList() : null;
    }

    /** A text of each row, empty where there is none; null when no row has one. */
    List<String> words(Function<OutcomesForm.Row, String> of) {
        List<String> words = rows.stream().map(row -> Objects.requireNonNullElse(of.apply(row), "")).toList();
        return words.stream().allMatch(String::isEmpty) ? null : words;
    }

    List<Double> weights() {
        return rows.stream().allMatch(row -> row.weight() == null)
                ? null
                : rows.stream().map(row -> Objects.requireNonNullElse(row.weight(), 1.0)).toList();
    }

    /** A column for each group that any row states. */
    List<DataColumn> groups() {
        return rows.stream().flatMap(row -> groups(row).keySet().stream()).distinct().sorted().map(this::group).toList();
    }

    private DataColumn group(String name) {
        List<String> values = rows.stream().map(row -> groups(row).get(name)).map(v -> v == null ? "" : v).toList();
        var missing = new BitSet();
        for (int row = 0; row < values.size(); row++) {
            missing.set(row, values.get(row).isEmpty());
        }
        return DataColumn.newBuilder()
                .setName(name)
                .setTexts(values)
                .setMissing(missing.isEmpty() ? null : ByteBuffer.wrap(missing.toByteArray()))
                .build();
    }

    private boolean areTexts() {
        return rows.stream().anyMatch(row -> row.outcome() instanceof String);
    }

    private static Map<String, String> groups(OutcomesForm.Row row) {
        return row.groups() == null ? Map.of() : row.groups();
    }

    private static double number(Object outcome) {
        return outcome instanceof Boolean truth ? truth ? 1 : 0 : ((Number) outcome).doubleValue();
    }
}
