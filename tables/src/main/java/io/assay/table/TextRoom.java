package io.assay.table;

/** How many characters of long texts, which do not share a string, one table may still take. */
final class TextRoom {

    private static final int MOST = 1 << 26;

    private int left = MOST;

    void take(String text) {
        left -= TextPool.shares(text.length()) ? 0 : text.length();
        if (left < 0) {
            throw new BadRowsException("the long texts of one table take more than %,d characters; shorten the texts, or read "
                    .formatted(MOST) + "fewer rows at a time");
        }
    }
}
