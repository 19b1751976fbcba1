package io.assay.scan.onnx;

import io.assay.scan.reading.BrokenFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** Walks the fields of one protobuf message, in place; what it finds cut or out of order ends the walk. */
final class OnnxFields {

    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FIXED_64 = 1;
    private static final int FIXED_32 = 5;

    /** Field numbers of ONNX messages reach 26; some room for newer ones. */
    private static final int HIGHEST_FIELD = 64;

    private static final int LONGEST_TEXT = 1024;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int began;
    private int field;
    private int kind;
    private long number;
    private int from;

    OnnxFields(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private OnnxFields(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Goes on to the next field; false at the end of the message. */
    boolean next() {
        if (at == end) {
            return false;
        }
        began = at;
        long tag = varint();
        field = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
        kind = (int) (tag & 7);
        if (field < 1 || field > HIGHEST_FIELD) {
            throw broken("its structure breaks at byte " + began);
        }
        value();
        return true;
    }

    private void value() {
        switch (kind) {
            case VARINT -> number = varint();
            case FIXED_64 -> at = skip(Long.BYTES);
            case FIXED_32 -> at = skip(Integer.BYTES);
            case LENGTH -> {
                long length = varint();
                from = at;
                at = skip(length);
            }
            default -> throw broken("its structure breaks at byte " + began);
        }
    }

    private int skip(long length) {
        if (length < 0 || length > end - at) {
            throw cut();
        }
        return at + (int) length;
    }

    private long varint() {
        long read = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (at >= end) {
                throw cut();
            }
            byte next = bytes[at++];
            read |= shift < 64 ? (long) (next & 0x7f) << shift : 0;
            if (next >= 0) {
                return read;
            }
        }
        throw broken("its structure breaks at byte " + began);
    }

    /** Whether the current field has this number and holds bytes. */
    boolean holds(int wanted) {
        return field == wanted && kind == LENGTH;
    }

    /** Whether the current field has this number and is a number. */
    boolean counts(int wanted) {
        return field == wanted && kind == VARINT;
    }

    long number() {
        return number;
    }

    /** Bytes from here to the end of the message. */
    int size() {
        return end - at;
    }

    /** The current field's own fields. */
    OnnxFields open() {
        return new OnnxFields(bytes, from, at);
    }

    String text() {
        return new String(bytes, from, Math.min(at - from, LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    /** Reads the current field as numbers one behind the other, and hands each on. */
    void numbers(LongConsumer each) {
        var packed = open();
        while (packed.at < packed.end) {
            each.accept(packed.varint());
        }
    }

    /** Reads the begin of the current field as numbers of 8 bytes, little end first. */
    void longs(int most, LongConsumer each) {
        var raw = ByteBuffer.wrap(bytes, from, Math.min(at - from, most * Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        while (raw.remaining() >= Long.BYTES) {
            each.accept(raw.getLong());
        }
    }

    private BrokenFileException cut() {
        return broken("it ends in the middle of what begins at byte " + began);
    }

    static BrokenFileException broken(String flaw) {
        return new BrokenFileException("onnx-frame", "the file is not a whole ONNX model: " + flaw + "; export the model again");
    }
}
