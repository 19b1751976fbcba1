package io.assay.suite.golden;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of the answer lies within a tolerance of the expected one.
 *
 * <p>Numbers are found from left to right: digits, with or without commas before every third ({@code 1,250}), a decimal
 * point and an exponent; a minus sign ({@code -} or U+2212) counts where no letter or digit stands before it, so that
 * {@code 10-14} is 10 and 14. Digits right after a letter ({@code B2}) are no number. The last number of the answer is the
 * one that counts, where answers end with what they conclude; {@code take: first} takes the first.
 *
 * @param expected the right number
 * @param tolerance largest distance from it that passes, at least 0
 * @param first whether the first number counts, and not the last
 */
record NumberRule(double expected, double tolerance, boolean first) implements Rule {

    private static final Pattern NUMBER =
            Pattern.compile("[-\\x{2212}]?(?:\\d{1,3}(?:,\\d{3})+\\b|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3}\\b)?");

    static NumberRule read(Entry entry) {
        entry.only(List.of("kind", "name", "expected", "absolute", "relative", "take"));
        double expected = entry.number("expected")
                .orElseThrow(() -> entry.wrong("expected", "is missing", "give the right number"));
        double absolute = tolerance(entry, "absolute");
        double relative = tolerance(entry, "relative");
        String take = entry.textIfGiven("take").orElse("last");
        if (!List.of("first", "last").contains(take)) {
            throw entry.wrong("take", "is '" + take + "'", "use first or last");
        }
        return new NumberRule(expected, Math.max(absolute, relative * Math.abs(expected)), take.equals("first"));
    }

    @Override
    public boolean passes(String answer) {
        List<Double> numbers = numbers(answer);
        return !numbers.isEmpty()
                && Math.abs((first ? numbers.getFirst() : numbers.getLast()) - expected) <= tolerance;
    }

    static List<Double> numbers(String answer) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(answer);
        int from = 0;
        while (from <= answer.length() && matcher.find(from)) {
            String found = matcher.group().replace(",", "").replace('\u2212', '-');
            char before = matcher.start() == 0 ? ' ' : answer.charAt(matcher.start() - 1);
            if (found.charAt(0) == '-' || !Character.isLetter(before)) {
                boolean joined = found.charAt(0) == '-' && Character.isLetterOrDigit(before);
                numbers.add(Double.parseDouble(joined ? found.substring(1) : found));
            }
            from = matcher.end();
        }
        return numbers;
    }

    private static double tolerance(Entry entry, String name) {
        double tolerance = entry.number(name).orElse(0.0);
        if (tolerance < 0) {
            throw entry.wrong(name, "is " + tolerance, "give 0 or more");
        }
        return tolerance;
    }
}
