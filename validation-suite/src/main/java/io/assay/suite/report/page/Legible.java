package io.assay.suite.report.page;

import java.util.function.IntPredicate;

/** Makes what a submission says legible: what cannot be seen is written out as its code point, so that no two names look alike. */
final class Legible {

    private Legible() {}

    static String of(String text) {
        return of(text, c -> true);
    }

    /** @param known which characters the paper's font has */
    static String of(String text, IntPredicate known) {
        var legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (hidden(c) || !known.test(c)) {
                legible.append(String.format("[U+%04X]", c));
            } else {
                legible.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
            }
        });
        return legible.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
