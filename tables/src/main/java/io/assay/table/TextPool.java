package io.assay.table;

/** Lets equal short texts of one column share one string; remembers a bounded number of them, the latest. */
final class TextPool {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 64;

    private final String[] known = new String[PLACES];

    /** Whether texts so long are remembered at all. */
    static boolean shares(int length) {
        return length <= LONGEST;
    }

    String text(char[] source, int from, int length) {
        if (!shares(length)) {
            return new String(source, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + source[i];
        }
        int place = (hash ^ hash >>> 12) & PLACES - 1;
        if (!same(known[place], source, from, length)) {
            known[place] = new String(source, from, length);
        }
        return known[place];
    }

    private static boolean same(String text, char[] source, int from, int length) {
        if (text == null || text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != source[from + i]) {
                return false;
            }
        }
        return true;
    }
}
