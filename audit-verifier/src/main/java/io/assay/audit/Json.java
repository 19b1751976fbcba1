package io.assay.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) strictly: objects as maps, arrays as lists, whole numbers as long, others as double. */
final class Json {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The value of a text; a {@link FlawException} when it is not JSON, or names a field twice. */
    static Object read(String text) {
        var json = new Json(text);
        Object value = json.value(0);
        json.require(json.next() == 0, "nothing more");
        return value;
    }

    private Object value(int depth) {
        require(depth < DEEPEST, "less depth");
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        if (next() == '}') {
            at++;
            return fields;
        }
        do {
            require(next() == '"', "a name");
            String name = string();
            require(next() == ':', "a colon");
            at++;
            Object value = value(depth + 1);
            require(!fields.containsKey(name), "each name once");
            fields.put(name, value);
        } while (more('}'));
        return fields;
    }

    private List<Object> array(int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        if (next() == ']') {
            at++;
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (more(']'));
        return items;
    }

    private boolean more(char end) {
        char found = next();
        require(found == ',' || found == end, "a comma or " + end);
        at++;
        return found == ',';
    }

    private String string() {
        var chars = new StringBuilder();
        at++;
        while (current() != '"') {
            require(current() >= ' ', "no control character");
            chars.append(current() == '\\' ? escaped() : current());
            at++;
        }
        at++;
        return chars.toString();
    }

    private char escaped() {
        at++;
        return switch (current()) {
            case '"', '\\', '/' -> current();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw flaw("an escape");
        };
    }

    private char unicode() {
        require(at + 4 < text.length() && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}"), "four hex digits");
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        require(digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"), "a value");
        return digits.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
    }

    private Object word(String word, Object value) {
        require(text.startsWith(word, at), word);
        at += word.length();
        return value;
    }

    /** The next character that is not white space; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char current() {
        require(at < text.length(), "an end of the text in quotes");
        return text.charAt(at);
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw flaw(expected);
        }
    }

    private FlawException flaw(String expected) {
        return new FlawException("it is not JSON: " + expected + " is expected at character " + (at + 1));
    }
}
