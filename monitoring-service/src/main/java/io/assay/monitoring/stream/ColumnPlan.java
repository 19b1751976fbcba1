package io.assay.monitoring.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** How the columns of one writer's schema are read. Names come again in the same order and are made once. */
final class ColumnPlan {

    private static final int MOST_NAMES = 20_000;
    private static final int LEAST_BYTES = 1;

    /** What is done with one field. */
    @FunctionalInterface
    private interface Step {
        void read(Cursor cursor, DraftColumn column);
    }

    private final List<Step> steps;
    private String[] names = new String[16];

    ColumnPlan(Schema written) {
        steps = written.getFields().stream().map(ColumnPlan::step).toList();
    }

    void read(Cursor cursor, List<DraftColumn> into) {
        for (int items = cursor.items(LEAST_BYTES); items > 0; items = cursor.items(LEAST_BYTES)) {
            for (int i = 0; i < items; i++) {
                into.add(column(cursor, into.size()));
            }
        }
    }

    private DraftColumn column(Cursor cursor, int place) {
        var column = new DraftColumn();
        column.name = place < names.length ? names[place] : null;
        for (Step step : steps) {
            step.read(cursor, column);
        }
        if (place < MOST_NAMES) {
            names = place < names.length ? names : Arrays.copyOf(names, 2 * place);
            names[place] = column.name;
        }
        return column;
    }

    private static Step step(Field field) {
        Schema schema = field.schema();
        return switch (field.name()) {
            case "name" -> (cursor, column) -> column.name = cursor.text(column.name);
            case "numbers" -> (cursor, column) -> column.numbers = there(cursor) ? Columnar.doubles(cursor) : null;
            case "floats" -> (cursor, column) -> column.floats = there(cursor) ? Columnar.floats(cursor) : null;
            case "texts" -> (cursor, column) -> column.texts = there(cursor) ? Columnar.texts(cursor) : null;
            case "missing" -> (cursor, column) -> column.missing = there(cursor) ? cursor.blob() : null;
            default -> {
                Passing passing = Passing.of(schema);
                yield (cursor, column) -> passing.over(cursor);
            }
        };
    }

    private static boolean there(Cursor cursor) {
        return cursor.branch(2) == 1;
    }
}
