package io.assay.monitoring.stream;

import io.assay.wire.avro.UndecodableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over Avro's binary encoding of one event. What it reads lies within the bytes: a length or a count that claims more
 * than is left is refused before anything is made for it.
 */
final class Cursor {

    private static final int LONGEST_INT = 5;
    private static final int LONGEST_LONG = 10;
    private static final int SEVEN_BITS = 0x7f;

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    int left() {
        return bytes.length - at;
    }

    int anInt() {
        long read = variable(LONGEST_INT, "an int");
        int zigzag = (int) read;
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    long aLong() {
        if (at < bytes.length && bytes[at] >= 0) {
            int only = bytes[at++];
            return only >>> 1 ^ -(only & 1);
        }
        long zigzag = variable(LONGEST_LONG, "a long");
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private long variable(int longest, String what) {
        long read = 0;
        for (int i = 0; i < longest; i++) {
            if (at == bytes.length) {
                throw broken("it ends within " + what);
            }
            byte next = bytes[at++];
            read |= (long) (next & SEVEN_BITS) << 7 * i;
            if (next >= 0) {
                return read;
            }
        }
        throw broken(what + " has more than " + longest + " bytes");
    }

    /** The length of a text, of bytes, or of a block. */
    private int length() {
        long length = aLong();
        if (length < 0 || length > left()) {
            throw broken("a length of " + length + " where " + left() + " bytes are left");
        }
        return (int) length;
    }

    String text() {
        int length = length();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** The same text as before where the same bytes come again. */
    String text(String before) {
        int length = length();
        at += length;
        return same(before, at - length, length)
                ? before
                : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private boolean same(String before, int from, int length) {
        if (before == null || before.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] < 0 || before.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    byte[] blob() {
        int length = length();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    void skipText() {
        int length = length();
        at += length;
    }

    void skip(int length) {
        if (length > left()) {
            throw broken("it ends within its last value");
        }
        at += length;
    }

    /**
     * Items of the next block of an array; 0 ends it.
     *
     * @param least the fewest bytes that an item has
     */
    int items(int least) {
        long count = aLong();
        if (count < 0) {
            length();
            count = -count;
        }
        if (count < 0 || count > left() / least) {
            throw broken("it claims " + count + " items where " + left() + " bytes are left");
        }
        return (int) count;
    }

    /** Which branch of a union. */
    int branch(int branches) {
        int branch = anInt();
        if (branch < 0 || branch >= branches) {
            throw broken("a union of " + branches + " has no branch " + branch);
        }
        return branch;
    }

    void doubles(double[] into, int from, int count) {
        little().asDoubleBuffer().get(into, from, count);
        at += count * Double.BYTES;
    }

    /** 32-bit numbers, widened. */
    void floats(double[] into, int from, int count) {
        float[] narrow = new float[count];
        little().asFloatBuffer().get(narrow);
        at += count * Float.BYTES;
        for (int i = 0; i < count; i++) {
            into[from + i] = narrow[i];
        }
    }

    private ByteBuffer little() {
        return ByteBuffer.wrap(bytes, at, left()).order(ByteOrder.LITTLE_ENDIAN);
    }

    static UndecodableException broken(String how) {
        return new UndecodableException("its Avro is broken: " + how);
    }
}
