package io.assay.runtime.worker;

import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import java.io.IOException;
import java.util.regex.Pattern;

/** How an order went: the first word of every answer, with what there is to say of it. */
enum Verdict {
    DONE,
    BAD_ROWS,
    UNUSABLE,
    FAILED;

    private static final int LONGEST = 8192;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    /** How native libraries say that they got no memory. */
    private static final Pattern NO_MEMORY = Pattern.compile("(?i)failed to allocate memory|bad[_ ]alloc|cannot allocate memory");

    void put(Wire wire, String words) throws IOException {
        wire.putInt(ordinal()).putText(words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words);
    }

    /** Reads a verdict and its words; throws what the model threw there, and returns when the order was done. */
    static void get(Wire wire, String memory) throws IOException {
        Verdict verdict = values()[wire.getCount(values().length - 1)];
        String words = clean(String.valueOf(wire.getText()));
        switch (verdict) {
            case DONE -> { }
            case BAD_ROWS -> throw new BadRowsException(words);
            case UNUSABLE -> throw new UnusableModelException(lacksMemory(words)
                    ? "the model asked for more memory than the " + memory + " its process may have: " + words
                    : words);
            case FAILED -> throw new UnusableModelException("the model's runtime fails: " + words);
        }
    }

    static boolean lacksMemory(String words) {
        return NO_MEMORY.matcher(words).find();
    }

    /** Without what a terminal or a log would obey. */
    static String clean(String words) {
        return UNSEEN.matcher(words.length() > LONGEST * 2 ? words.substring(0, LONGEST * 2) : words).replaceAll("?");
    }
}
