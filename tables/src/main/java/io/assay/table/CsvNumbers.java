package io.assay.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one cell as a number, as other tools write numbers: {@code nan}, {@code inf} and {@code true} are known. */
final class CsvNumbers {

    private static final double LARGEST_EXACT = 0x1p53;
    private static final int SHOWN = 40;

    /** What Java's parser also takes and no data file means: hexadecimal, and a type suffix. */
    private static final Pattern ONLY_JAVA = Pattern.compile(".*[xXdDfF].*");

    private CsvNumbers() {}

    static double parse(ColumnType column, String text, long line) {
        double number = switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "true" -> truth(1, column, text, line);
            case "false" -> truth(0, column, text, line);
            default -> decimal(column, text, line);
        };
        return switch (column.type()) {
            case BOOLEAN -> number == 0 || number == 1 ? number : refuse(column, text, line, "is neither true nor false");
            case INT, LONG -> whole(number, column, text, line);
            case FLOAT, DOUBLE, STRING -> number;
        };
    }

    private static double decimal(ColumnType column, String text, long line) {
        try {
            return ONLY_JAVA.matcher(text).matches()
                    ? refuse(column, text, line, "is not a number")
                    : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return refuse(column, text, line, "is not a number");
        }
    }

    private static double truth(double number, ColumnType column, String text, long line) {
        return column.type() == ValueType.BOOLEAN ? number : refuse(column, text, line, "is not a number");
    }

    private static double whole(double number, ColumnType column, String text, long line) {
        if (Double.isNaN(number) || Double.isInfinite(number) || number != Math.rint(number)) {
            return refuse(column, text, line, "is not a whole number, as the column is declared");
        }
        return Math.abs(number) <= LARGEST_EXACT
                ? number
                : refuse(column, text, line, "is beyond 2^53 and could not be held exactly; declare the column as text");
    }

    private static double refuse(ColumnType column, String text, long line, String flaw) {
        throw new BadRowsException("line %d, column '%s': '%s' %s"
                .formatted(line, column.name(), text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text, flaw));
    }
}
