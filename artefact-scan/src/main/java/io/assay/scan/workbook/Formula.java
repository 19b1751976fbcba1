package io.assay.scan.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a formula of a cell as far as to tell which functions it calls and whether it reaches out of its workbook. */
final class Formula {

    private final String text;
    private final List<String> functions = new ArrayList<>();
    private int at;
    private int depth;
    private int deepest;
    private boolean external;
    private boolean exchange;

    private Formula(String text) {
        this.text = text;
    }

    static Formula read(String text) {
        var formula = new Formula(text);
        while (formula.at < text.length()) {
            formula.next();
        }
        return formula;
    }

    /** Names before an opening bracket, in upper case, without the prefix of newer functions. */
    List<String> functions() {
        return functions;
    }

    /** Whether it names a cell of another workbook. */
    boolean external() {
        return external;
    }

    /** Whether it asks another program, as dynamic data exchange does: {@code program|topic!item}. */
    boolean exchange() {
        return exchange;
    }

    int deepest() {
        return deepest;
    }

    private void next() {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> closing('"');
            case '\'' -> {
                int from = at;
                closing('\'');
                external |= text.substring(from, at).contains("[");
            }
            case '[' -> brackets();
            case '|' -> {
                exchange = true;
                at++;
            }
            case '(' -> nest(1);
            case ')' -> nest(-1);
            default -> word();
        }
    }

    /** Skips what is quoted; a quote is doubled within. */
    private void closing(char quote) {
        do {
            at = text.indexOf(quote, at + 1);
            at = at < 0 ? text.length() : at + 1;
        } while (at < text.length() && text.charAt(at) == quote);
    }

    /** After a name they hold a table's column, alone this row's or the number or name of another workbook; 0 is this one. */
    private void brackets() {
        external |= (at == 0 || !part(text.charAt(at - 1))) && !own();
        int open = 0;
        do {
            char c = text.charAt(at++);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            at += c == '\'' ? 1 : 0;
        } while (open > 0 && at < text.length());
    }

    private boolean own() {
        return text.startsWith("[0]", at) || text.startsWith("[@", at) || text.startsWith("[#", at) || text.startsWith("[[", at);
    }

    private void nest(int step) {
        depth += step;
        deepest = Math.max(deepest, depth);
        at++;
    }

    private void word() {
        int from = at;
        while (at < text.length() && part(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            at++;
        } else if (at < text.length() && text.charAt(at) == '(') {
            functions.add(text.substring(from, at).toUpperCase(Locale.ROOT).replaceFirst("^_XLFN\\.", ""));
        }
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\' || c == '?';
    }
}
