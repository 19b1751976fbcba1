package io.assay.scan.markup;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses FEEL that runs other code, iterates for ever as written, or nests too deep for its reader. */
final class FeelRules {

    /** Belt to the tokens' braces: a reader that sees strings otherwise than we do still finds no Java to call. */
    private static final Pattern CALL = Pattern.compile("\\bexternal\\s*\\{[^}]*\\b(?:java|pmml)\\s*[\"']?\\s*:");

    private static final Set<String> ITERATIONS = Set.of("for", "some", "every");
    private static final Set<String> BODIES = Set.of("return", "satisfies");

    private final ScanLimits limits;
    private final Refuse refuse;

    FeelRules(ScanLimits limits, Refuse refuse) {
        this.limits = limits;
        this.refuse = refuse;
    }

    void judge(String expression, int line) {
        List<String> tokens = FeelTokens.of(expression);
        if (external(tokens) || CALL.matcher(expression).find()) {
            refuse.because("dmn-external",
                    "an external function in '%s' at line %d would run code outside the decision model; write it in FEEL"
                    .formatted(Shown.text(expression.strip()), line));
        }
        if (rounds(tokens) > limits.rounds()) {
            refuse.because("dmn-iteration",
                    "the iteration in '%s' at line %d makes more than %,d rounds; iterate over a shorter range"
                    .formatted(Shown.text(expression.strip()), line, limits.rounds()));
        }
        if (depth(tokens) > limits.depth()) {
            refuse.because("dmn-depth",
                    "an expression at line %d nests brackets deeper than %,d; split it".formatted(line, limits.depth()));
        }
    }

    /** The word external where it makes a function foreign; names may hold the word too. */
    private static boolean external(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean after = i > 0 && tokens.get(i - 1).equals(")");
            boolean before = i + 1 < tokens.size() && tokens.get(i + 1).equals("{");
            if (tokens.get(i).equals("external") && (after || before)) {
                return true;
            }
        }
        return false;
    }

    /** Rounds of all ranges that are written out with numbers, as if each ran within the one before. */
    private static double rounds(List<String> tokens) {
        double rounds = 1;
        boolean heads = false;
        for (int i = 0; i < tokens.size(); i++) {
            heads = ITERATIONS.contains(tokens.get(i)) || heads && !BODIES.contains(tokens.get(i));
            if (heads && tokens.get(i).equals("in")) {
                rounds *= Math.max(1, range(tokens, i + 1));
            }
        }
        return rounds;
    }

    private static double range(List<String> tokens, int from) {
        int at = from < tokens.size() && Set.of("[", "(", "]").contains(tokens.get(from)) ? from + 1 : from;
        int sign = signs(tokens, at);
        int dots = sign + 1;
        int high = signs(tokens, dots + 1);
        boolean written = high < tokens.size() && FeelTokens.number(tokens.get(sign))
                && tokens.get(dots).equals("..") && FeelTokens.number(tokens.get(high));
        return written ? Math.abs(value(tokens, at, sign) - value(tokens, dots + 1, high)) + 1 : 1;
    }

    private static int signs(List<String> tokens, int at) {
        return at < tokens.size() && tokens.get(at).equals("-") ? at + 1 : at;
    }

    private static double value(List<String> tokens, int from, int number) {
        double value = Double.parseDouble(tokens.get(number));
        return from == number ? value : -value;
    }

    private static int depth(List<String> tokens) {
        int depth = 0;
        int deepest = 0;
        for (String token : tokens) {
            depth += Set.of("(", "[", "{").contains(token) ? 1 : Set.of(")", "]", "}").contains(token) ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
