package io.assay.scan.reading;

/** Unsigned numbers at places of a file that may not be there. */
final class LittleEndian {

    private final byte[] bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    int u16(long at) {
        return (int) number(at, Short.BYTES);
    }

    long u32(long at) {
        return number(at, Integer.BYTES);
    }

    /** Eight bytes; what does not fit a signed number is larger than any file and becomes the largest. */
    long u64(long at) {
        long number = number(at, Long.BYTES);
        return number < 0 ? Long.MAX_VALUE : number;
    }

    boolean has(long at, long signature) {
        return at >= 0 && at + Integer.BYTES <= bytes.length && u32(at) == signature;
    }

    /** Each byte as the character of the same number. */
    String latin(long at, int length) {
        check(at, length);
        return new String(bytes, (int) at, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private long number(long at, int width) {
        check(at, width);
        long number = 0;
        for (int i = width - 1; i >= 0; i--) {
            number = number << 8 | bytes[(int) at + i] & 0xff;
        }
        return number;
    }

    private void check(long at, int width) {
        if (at < 0 || at > bytes.length - (long) width) {
            throw new BrokenFileException("archive-structure", "the archive ends in the middle of an entry; make it again");
        }
    }
}
