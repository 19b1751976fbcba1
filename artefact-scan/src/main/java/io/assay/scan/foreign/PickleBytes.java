package io.assay.scan.foreign;

import io.assay.scan.reading.BrokenFileException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the arguments of a pickle's opcodes, one behind the other. */
final class PickleBytes {

    private static final int LONGEST_TEXT = 128;
    private static final int LONGEST_LINE = 64 * 1024;

    private final byte[] bytes;
    private int at;

    PickleBytes(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int at() {
        return at;
    }

    boolean ended() {
        return at >= bytes.length;
    }

    int peek() {
        return ended() ? -1 : bytes[at] & 0xff;
    }

    /** A number of some bytes, little end first; one of eight bytes that is negative is larger than any file. */
    long number(int width) {
        int from = skip(width);
        long number = 0;
        for (int i = width - 1; i >= 0; i--) {
            number = number << 8 | bytes[from + i] & 0xff;
        }
        return number < 0 ? Long.MAX_VALUE : number;
    }

    double bigEndianDouble() {
        return ByteBuffer.wrap(bytes, skip(Double.BYTES), Double.BYTES).getDouble();
    }

    /** Passes over so many bytes, and says where they began. */
    int skip(long length) {
        if (length > bytes.length - at) {
            throw cut();
        }
        int from = at;
        at += (int) length;
        return from;
    }

    String line() {
        int from = at;
        while (!ended() && bytes[at] != '\n' && at - from < LONGEST_LINE) {
            at++;
        }
        String line = text(from, at - from);
        skip(1);
        return line;
    }

    /** A text whose length comes first, in so many bytes. */
    Value text(int width) {
        int length = (int) Math.min(number(width), Integer.MAX_VALUE);
        return new Value.Text(text(skip(length), length));
    }

    private String text(int from, int length) {
        return new String(bytes, from, Math.min(length, LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    private BrokenFileException cut() {
        return new BrokenFileException("pickle", "the pickle ends in the middle, at byte " + at);
    }
}
