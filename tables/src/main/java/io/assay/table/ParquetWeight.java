package io.assay.table;

/** What reading a column takes at most: bytes at once for its pages, and bytes a row for its texts. */
final class ParquetWeight {

    /** Pages of one column that the library holds at once: eight decoded ones, and those at both ends. */
    private static final int PAGES_AT_ONCE = 10;
    private static final int NUMBER = Double.BYTES + Integer.BYTES;
    private static final int TEXT = 32;

    private long page;
    private long dictionary;
    private long textPerRow;

    void data(ParquetPage data, boolean text) {
        page = Math.max(page, text
                ? (long) data.values() * TEXT + data.unpacked()
                : (long) data.values() * NUMBER);
        if (text && plain(data)) {
            textPerRow = Math.max(textPerRow, data.unpacked() / Math.max(1, data.values()));
        }
    }

    void dictionary(ParquetPage words, int longest) {
        dictionary = Math.max(dictionary, (long) words.values() * TEXT + words.unpacked());
        textPerRow = Math.max(textPerRow, longest);
    }

    long atOnce() {
        return page * PAGES_AT_ONCE + dictionary * 2;
    }

    long textPerRow() {
        return textPerRow;
    }

    private static boolean plain(ParquetPage data) {
        return data.encoding() == 0;
    }
}
