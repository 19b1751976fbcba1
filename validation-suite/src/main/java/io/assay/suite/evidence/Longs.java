package io.assay.suite.evidence;

import java.util.Arrays;

/** Hashes gathered one after the other, without boxes. */
final class Longs {

    private long[] values = new long[1024];
    private int size;

    void addAll(long[] more) {
        if (size + more.length > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more.length, size * 2));
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    long[] sorted() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
