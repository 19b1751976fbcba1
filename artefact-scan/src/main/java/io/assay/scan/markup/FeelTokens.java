package io.assay.scan.markup;

import java.util.ArrayList;
import java.util.List;

/** Cuts a FEEL expression into words, numbers, strings and signs; comments and blanks are left out. */
final class FeelTokens {

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private FeelTokens(String text) {
        this.text = text;
    }

    /** The tokens; a string is its quotes alone, and what does not end as it should is read as signs. */
    static List<String> of(String expression) {
        var cut = new FeelTokens(expression);
        while (cut.at < expression.length()) {
            cut.next();
        }
        return cut.tokens;
    }

    static boolean number(String token) {
        return Character.isDigit(token.charAt(0));
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            at = lineEnd();
        } else if (text.startsWith("/*", at) && text.indexOf("*/", at + 2) > 0) {
            at = text.indexOf("*/", at + 2) + 2;
        } else if (c == '"' && quote() > 0) {
            take("\"\"", quote() + 1);
        } else if (c >= '0' && c <= '9') {
            take(null, numberEnd());
        } else if (Character.isUnicodeIdentifierStart(c)) {
            take(null, wordEnd());
        } else {
            take(null, at + (text.startsWith("..", at) ? 2 : 1));
        }
    }

    private void take(String token, int end) {
        tokens.add(token == null ? text.substring(at, end) : token);
        at = end;
    }

    private int lineEnd() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Where the string that begins here is closed; -1 when it never is. */
    private int quote() {
        for (int end = at + 1; end < text.length(); end++) {
            if (text.charAt(end) == '\\') {
                end++;
            } else if (text.charAt(end) == '"') {
                return end;
            }
        }
        return -1;
    }

    private int numberEnd() {
        int end = digits(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1))) {
            end = digits(end + 1);
        }
        return end;
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
