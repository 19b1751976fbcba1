package io.assay.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Writes page headers that no honest writer would. */
final class PageBytes {

    private static final int I32 = 5;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A page whose header claims these sizes and so many values. */
    static byte[] page(int kind, int unpacked, int values, byte... packed) {
        return new PageBytes()
                .number(1, kind).number(1, unpacked).number(1, packed.length)
                .begin(kind == 2 ? 4 : 2).number(1, values).number(1, 0).end()
                .end()
                .raw(packed)
                .bytes.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var all = new PageBytes();
        for (byte[] part : parts) {
            all.raw(part);
        }
        return all.bytes.toByteArray();
    }

    /** A length as Snappy writes it at its start. */
    static byte[] varint(long number) {
        return new PageBytes().count(number).bytes.toByteArray();
    }

    static ByteBuffer buffer(int... bytes) {
        var all = new PageBytes();
        for (int one : bytes) {
            all.bytes.write(one);
        }
        return ByteBuffer.wrap(all.bytes.toByteArray());
    }

    private PageBytes number(int delta, int value) {
        bytes.write(delta << 4 | I32);
        return count(Integer.toUnsignedLong(value << 1 ^ value >> 31));
    }

    private PageBytes begin(int delta) {
        bytes.write(delta << 4 | STRUCT);
        return this;
    }

    private PageBytes end() {
        bytes.write(0);
        return this;
    }

    private PageBytes raw(byte... more) {
        bytes.writeBytes(more);
        return this;
    }

    private PageBytes count(long number) {
        long left = number;
        while (left > 0x7f) {
            bytes.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
        return this;
    }
}
