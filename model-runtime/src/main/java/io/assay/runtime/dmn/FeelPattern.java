package io.assay.runtime.dmn;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A regular expression of FEEL as one of Java. FEEL takes over those of XPath (XQuery and XPath Functions and Operators 3.1,
 * section 5.6), which differ from Java's in character classes, anchors and flags. The engine's own way, an XQuery
 * processor that is given the flags as program text, would run what a row's or a model's flags say.
 */
final class FeelPattern {

    private static final Map<Character, Integer> FLAGS =
            Map.of('s', Pattern.DOTALL, 'm', Pattern.MULTILINE, 'i', Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, 'x', 0, 'q', 0);
    private static final Map<Character, String> ESCAPES = Map.of(
            'i', "[_:\\p{L}]", 'I', "[^_:\\p{L}]", 'c', "[-._:\\p{L}\\p{N}\\p{M}]", 'C', "[^-._:\\p{L}\\p{N}\\p{M}]",
            'd', "\\p{Nd}", 'D', "\\P{Nd}", 'w', "[^\\p{P}\\p{Z}\\p{C}]", 'W', "[\\p{P}\\p{Z}\\p{C}]", 's', "[ \\t\\n\\r]",
            'S', "[^ \\t\\n\\r]");
    private static final String SAME_IN_JAVA = "nrt\\|.-^?*+{}()[]$123456789";

    private final String source;
    private final boolean multiline;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private int depth;
    private int groups;

    private FeelPattern(String source, boolean multiline) {
        this.source = source;
        this.multiline = multiline;
    }

    /** Whether text and replacement are taken as they are, without regular expressions. */
    static boolean literal(String flags) {
        return flags.indexOf('q') >= 0;
    }

    /** Compiles; an {@link IllegalArgumentException} says what is no regular expression or no flag. */
    static Pattern of(String source, String flags) {
        int options = 0;
        for (char flag : flags.toCharArray()) {
            Integer option = FLAGS.get(flag);
            if (option == null) {
                throw new IllegalArgumentException("there is no flag '" + flag + "'; known are s, m, i, x and q");
            }
            options |= option;
        }
        return literal(flags)
                ? Pattern.compile(source, options | Pattern.LITERAL)
                : Pattern.compile(new FeelPattern(spaced(source, flags), flags.indexOf('m') >= 0).translated(), options);
    }

    /** With flag x white space stands for nothing, but within the brackets of a class. */
    private static String spaced(String source, String flags) {
        var kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < source.length() && flags.indexOf('x') >= 0; i++) {
            char c = source.charAt(i);
            boolean escaped = i > 0 && source.charAt(i - 1) == '\\';
            depth += escaped ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth > 0 || " \t\n\r".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return flags.indexOf('x') >= 0 ? kept.toString() : source;
    }

    private String translated() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '\\') {
                escape();
            } else if (depth > 0) {
                inClass(c);
            } else {
                outside(c);
            }
        }
        return java.toString();
    }

    private void outside(char c) {
        boolean special = c == '(' && source.startsWith("?", at);
        if (special && !source.startsWith("?:", at)) {
            throw new IllegalArgumentException("a group cannot begin with '(?'; only '(?:' is known");
        }
        groups += c == '(' && !special ? 1 : 0;
        depth += c == '[' ? 1 : 0;
        java.append(c == '$' && !multiline ? "\\z" : String.valueOf(c));
    }

    private void inClass(char c) {
        if (c == '-' && source.startsWith("[", at)) {
            boolean negated = source.startsWith("[^", at);
            at += negated ? 2 : 1;
            depth++;
            java.append(negated ? "&&[" : "&&[^");
        } else {
            depth -= c == ']' ? 1 : 0;
            java.append(c == '&' || c == '[' ? "\\" + c : String.valueOf(c));
        }
    }

    private void escape() {
        if (at == source.length()) {
            throw new IllegalArgumentException("the expression ends with a backslash");
        }
        char c = source.charAt(at++);
        if (ESCAPES.containsKey(c)) {
            java.append(ESCAPES.get(c));
        } else if (c == 'p' || c == 'P') {
            boolean block = source.startsWith("{Is", at);
            at += block ? 3 : 0;
            java.append('\\').append(c).append(block ? "{In" : "");
        } else if (SAME_IN_JAVA.indexOf(c) >= 0 && (c < '1' || c > '9' || c - '0' <= groups)) {
            java.append('\\').append(c);
        } else {
            throw new IllegalArgumentException("'\\" + c + "' stands for nothing");
        }
    }
}
