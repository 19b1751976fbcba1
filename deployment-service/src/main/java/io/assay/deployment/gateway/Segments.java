package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import java.util.List;

/** Tells whether a row's value is among those that are allowed; numbers and truth values are compared as what they are. */
final class Segments {

    private Segments() {}

    static boolean contains(List<String> values, Column column, int row) {
        return !column.missing().get(row) && switch (column) {
            case Column.Texts texts -> values.contains(texts.values()[row]);
            case Column.Numbers numbers -> values.stream().anyMatch(v -> number(v) == numbers.values()[row]);
            case Column.Floats floats -> values.stream().anyMatch(v -> (float) number(v) == floats.values()[row]);
        };
    }

    /** A value as text. */
    static String text(Column column, int row) {
        return column.missing().get(row)
                ? "missing"
                : switch (column) {
                    case Column.Texts texts -> "'" + texts.values()[row] + "'";
                    case Column.Numbers numbers -> String.valueOf(numbers.values()[row]);
                    case Column.Floats floats -> String.valueOf(floats.values()[row]);
                };
    }

    /** What is no number is equal to none. */
    private static double number(String text) {
        try {
            return switch (text) {
                case "true" -> 1;
                case "false" -> 0;
                default -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
