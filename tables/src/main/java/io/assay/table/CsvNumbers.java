package io.assay.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Locale;

/** Reads one cell as a number, as other tools write numbers: {@code nan}, {@code inf} and {@code true} are known. */
final class CsvNumbers {

    private static final int SHOWN = 40;
    private static final int SIGN_AND_ZERO = 2;

    private CsvNumbers() {}

    /**
     * The number between two places of {@code source}; exactly what {@link Double#parseDouble} makes of decimals. An illegal
     * argument says what is wrong with it.
     */
    static double parse(ColumnType column, char[] source, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(source[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(source[end - 1])) {
            end--;
        }
        double number = read(column, source, start, end);
        String flaw = column.type().flaw(number);
        if (!flaw.isEmpty()) {
            throw refused(source, start, end, flaw);
        }
        return number;
    }

    private static double read(ColumnType column, char[] source, int from, int to) {
        try {
            return decimal(source, from, to)
                    ? JavaDoubleParser.parseDouble(source, from, to - from)
                    : word(column, new String(source, from, to - from));
        } catch (NumberFormatException e) {
            throw refused(source, from, to, "is not a number");
        }
    }

    /** Java's parser also takes hexadecimal and type suffixes, which no data file means. */
    private static boolean decimal(char[] source, int from, int to) {
        if (from == to || Character.isLetter(source[to - 1])) {
            return false;
        }
        for (int i = from; i < Math.min(to, from + SIGN_AND_ZERO + 1); i++) {
            if (source[i] == 'x' || source[i] == 'X') {
                return false;
            }
        }
        return true;
    }

    private static double word(ColumnType column, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "true" -> truth(1, column);
            case "false" -> truth(0, column);
            default -> throw new NumberFormatException();
        };
    }

    private static double truth(double number, ColumnType column) {
        if (column.type() != ValueType.BOOLEAN) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static IllegalArgumentException refused(char[] source, int from, int to, String flaw) {
        String shown = new String(source, from, Math.min(to - from, SHOWN)) + (to - from > SHOWN ? "..." : "");
        return new IllegalArgumentException("'" + shown + "' " + flaw);
    }
}
