package io.assay.suite.evidence;

import java.util.Arrays;

/** Numbers gathered one after the other, without boxes. */
final class Doubles {

    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(double[] more) {
        if (size + more.length > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more.length, size * 2));
        }
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    double[] all() {
        return Arrays.copyOf(values, size);
    }
}
