package io.assay.suite.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text column in little memory: each different text once, four bytes a row. */
public final class Codes {

    /** The code of a row that has no text. */
    public static final int MISSING = -1;

    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] codes = new int[1024];
    private int rows;

    /** These texts, null where missing. */
    public static Codes of(List<String> texts) {
        var codes = new Codes();
        texts.forEach(codes::add);
        return codes;
    }

    void add(String text) {
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, rows * 2);
        }
        codes[rows++] = text == null ? MISSING : known.computeIfAbsent(text, this::name);
    }

    private int name(String text) {
        names.add(text);
        return names.size() - 1;
    }

    public int rows() {
        return rows;
    }

    /** A row's code, from 0, or {@link #MISSING}. */
    public int code(int row) {
        return codes[row];
    }

    /** A row's text; null where missing. */
    public String text(int row) {
        return codes[row] == MISSING ? null : names.get(codes[row]);
    }

    /** The different texts, by code. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** One code a row. */
    public int[] all() {
        return Arrays.copyOf(codes, rows);
    }
}
