package io.assay.table;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * One page of a Parquet column, as its header describes it.
 *
 * @param kind data, dictionary, or data in the second format
 * @param head bytes of the header
 * @param packed bytes after the header
 * @param unpacked bytes that those become
 * @param values values, missing ones too
 * @param encoding number of the values' encoding
 * @param plain bytes of {@code packed} that are not compressed: all, or the levels before the values, or none
 */
record ParquetPage(Kind kind, int head, int packed, int unpacked, int values, int encoding, int plain) {

    private static final int MOST_FIELDS = 256;

    /** The kinds of pages that are read, with the number of the field that describes each. */
    enum Kind {
        DATA(5),
        DICTIONARY(7),
        DATA_V2(8);

        private final int field;

        Kind(int field) {
            this.field = field;
        }
    }

    /**
     * Reads the header at the buffer's start.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static ParquetPage read(ByteBuffer source) {
        Map<Integer, Object> header = new Thrift(source, MOST_FIELDS).struct();
        Kind kind = kind(number(header, 1));
        int packed = number(header, 3);
        Map<?, ?> details = details(header, kind);
        boolean second = kind == Kind.DATA_V2;
        return new ParquetPage(kind, source.position(), packed, number(header, 2), number(details, 1),
                number(details, second ? 4 : 2), second ? plain(details, packed) : 0);
    }

    int size() {
        return head + packed;
    }

    private static Kind kind(int number) {
        return switch (number) {
            case 0 -> Kind.DATA;
            case 2 -> Kind.DICTIONARY;
            case 3 -> Kind.DATA_V2;
            default -> throw new IllegalArgumentException("the unknown kind " + number);
        };
    }

    private static Map<?, ?> details(Map<?, ?> header, Kind kind) {
        if (header.get(kind.field) instanceof Map<?, ?> details) {
            return details;
        }
        throw new IllegalArgumentException("no details");
    }

    private static int plain(Map<?, ?> details, int packed) {
        int levels = Math.addExact(number(details, 5), number(details, 6));
        Object compressed = details.containsKey(7) ? details.get(7) : true;
        if (!(compressed instanceof Boolean) || levels > packed) {
            throw new IllegalArgumentException("a contradiction");
        }
        return compressed.equals(true) ? levels : packed;
    }

    private static int number(Map<?, ?> fields, int field) {
        if (fields.get(field) instanceof Integer number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException("a missing or negative field " + field);
    }
}
