package io.assay.suite.check;

import io.assay.statistics.Profiles;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Rows as a linear model takes them: a missing number as the mean, each frequent category a column of 0 and 1. */
final class Design {

    /** One column of the design, made from one column of the rows. */
    private record Part(String column, Function<Column, double[]> make) {}

    private final List<Part> parts = new ArrayList<>();

    private Design() {}

    /** As these rows ask for. */
    static Design of(Table rows) {
        var design = new Design();
        rows.columns().forEach(design::add);
        return design;
    }

    int width() {
        return parts.size();
    }

    /** columns[part][row] of any rows with the same columns. */
    double[][] columns(Table rows) {
        return parts.stream()
                .map(part -> part.make().apply(rows.column(part.column())))
                .toArray(double[][]::new);
    }

    private void add(Column column) {
        switch (column) {
            case Column.Numbers numbers -> {
                double mean = Arrays.stream(numbers.values()).filter(Double::isFinite).average().orElse(0);
                parts.add(new Part(column.name(), rows -> filled(rows, mean)));
            }
            case Column.Texts texts -> Profiles.categorical(texts.name(), texts.values()).categories()
                    .forEach(category -> parts.add(new Part(column.name(), rows -> flagged(rows, category))));
        }
    }

    private static double[] filled(Column column, double mean) {
        double[] values = ((Column.Numbers) column).values();
        return Arrays.stream(values).map(v -> Double.isFinite(v) ? v : mean).toArray();
    }

    private static double[] flagged(Column column, String category) {
        String[] values = ((Column.Texts) column).values();
        return Arrays.stream(values).mapToDouble(v -> category.equals(v) ? 1 : 0).toArray();
    }
}
