package io.assay.suite.golden;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression in the syntax of RE2, looked for in time linear in the text, whatever the expression. */
final class LinearPattern {

    private static final int LONGEST = 1_000;
    private static final int MOST_STATES = 2_000;

    private final Pattern pattern;

    private LinearPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException when it is none, or too large; the message says why and what to do */
    static LinearPattern of(String expression, boolean ignoreCase) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException("has " + expression.length() + " characters; give at most " + LONGEST);
        }
        try {
            Pattern pattern = Pattern.compile(expression, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
            if (pattern.programSize() > MOST_STATES) {
                throw new IllegalArgumentException("needs " + pattern.programSize() + " states, and " + MOST_STATES
                        + " are allowed; repeat less");
            }
            return new LinearPattern(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is no regular expression (" + e.getMessage() + "); use the syntax of RE2,"
                    + " which has no look-around and no back-references", e);
        }
    }

    boolean foundIn(String text) {
        return pattern.matcher(text).find();
    }

    int states() {
        return pattern.programSize();
    }
}
