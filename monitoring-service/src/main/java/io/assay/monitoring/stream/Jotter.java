package io.assay.monitoring.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes values one after the other into few bytes, or reads them back in the same order. */
final class Jotter {

    private static final int BEGIN = 128;
    private static final int LONGEST = 0xFFFF;

    private ByteBuffer buffer;

    private Jotter(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    static Jotter empty() {
        return new Jotter(ByteBuffer.allocate(BEGIN));
    }

    static Jotter of(byte[] bytes) {
        return new Jotter(ByteBuffer.wrap(bytes));
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    void put(long value) {
        room(Long.BYTES).putLong(value);
    }

    long number() {
        return buffer.getLong();
    }

    void put(double value) {
        room(Double.BYTES).putDouble(value);
    }

    double value() {
        return buffer.getDouble();
    }

    /** A number from 0 to 255. */
    void putSmall(int value) {
        room(1).put((byte) value);
    }

    int small() {
        return Byte.toUnsignedInt(buffer.get());
    }

    /** True, false or null. */
    void put(Boolean flag) {
        putSmall(flag == null ? 2 : flag ? 1 : 0);
    }

    Boolean flag() {
        int flag = small();
        return flag == 2 ? null : Boolean.valueOf(flag == 1);
    }

    /** A text of at most 65,534 bytes, or null. */
    void put(String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        room(Short.BYTES + bytes.length).putShort((short) (text == null ? LONGEST : bytes.length)).put(bytes);
    }

    String text() {
        int length = Short.toUnsignedInt(buffer.getShort());
        if (length == LONGEST) {
            return null;
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** At most 255 texts. */
    void put(List<String> texts) {
        putSmall(texts.size());
        texts.forEach(this::put);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int left = small(); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer.flip();
            buffer = ByteBuffer.allocate(2 * (buffer.limit() + bytes)).put(buffer);
        }
        return buffer;
    }
}
