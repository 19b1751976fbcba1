package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Accumulator.Left;
import io.assay.monitoring.domain.Head;
import io.assay.monitoring.domain.Latency;
import io.assay.statistics.Reconstruction;
import io.assay.wire.avro.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Accumulators as bytes, block by block: counts are small and many are zero, so each takes as many bytes as it needs, most of
 * them one. The first block opens with what is counted beside columns.
 */
final class Packed {

    private static final byte FORM = 1;
    private static final int SEVEN_BITS = 0x7f;

    private byte[] out = new byte[512];
    private int size;

    private Packed() {}

    static byte[] block(Left left, int number) {
        var packed = new Packed();
        packed.put(FORM);
        if (number == 0) {
            packed.head(left);
        }
        packed.numbers(left.blocks()[number]);
        return Arrays.copyOf(packed.out, packed.size);
    }

    /** The first block, with as many empty places for others as there are blocks. */
    static Left first(byte[] bytes) {
        var cursor = opened(bytes);
        var head = head(cursor);
        boolean featuresTold = cursor.anInt() == 1;
        boolean outputsTold = cursor.anInt() == 1;
        var latency = new Latency(Packed.numbers(cursor));
        var blocks = new long[cursor.anInt()][];
        blocks[0] = numbers(cursor);
        return new Left(head, latency, featuresTold, outputsTold, blocks);
    }

    /** Any other block. */
    static long[] next(byte[] bytes) {
        return numbers(opened(bytes));
    }

    private static Cursor opened(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != FORM) {
            throw new UndecodableException("counts in the store have a form that is not known; rebuild the state");
        }
        return new Cursor(bytes, 1);
    }

    private void head(Left left) {
        Head head = left.head();
        text(head.tier());
        text(head.profileDigest() == null ? "" : head.profileDigest());
        for (long number : new long[] {
            head.epoch(), head.rows(), head.late(), head.astray(), head.failed(), head.extra(), head.revision(),
            head.reconstruction().rows(), head.reconstruction().sum(), head.reconstruction().squares()
        }) {
            number(number);
        }
        number(left.featuresTold() ? 1 : 0);
        number(left.outputsTold() ? 1 : 0);
        numbers(left.latency().buckets());
        number(left.blocks().length);
    }

    private static Head head(Cursor cursor) {
        String tier = cursor.text();
        String digest = cursor.text();
        return new Head(
                tier, digest.isEmpty() ? null : digest, cursor.aLong(), cursor.aLong(), cursor.aLong(), cursor.aLong(),
                cursor.aLong(), cursor.aLong(), cursor.aLong(),
                new Reconstruction(cursor.aLong(), cursor.aLong(), cursor.aLong()));
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        for (byte one : bytes) {
            put(one);
        }
    }

    private void numbers(long[] numbers) {
        number(numbers.length);
        for (long number : numbers) {
            number(number);
        }
    }

    private static long[] numbers(Cursor cursor) {
        long[] numbers = new long[cursor.anInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = cursor.aLong();
        }
        return numbers;
    }

    /** As Avro writes it. */
    private void number(long number) {
        long rest = number << 1 ^ number >> Long.SIZE - 1;
        while ((rest & ~SEVEN_BITS) != 0) {
            put((byte) (rest & SEVEN_BITS | SEVEN_BITS + 1));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    private void put(byte one) {
        out = size < out.length ? out : Arrays.copyOf(out, 2 * size);
        out[size++] = one;
    }
}
