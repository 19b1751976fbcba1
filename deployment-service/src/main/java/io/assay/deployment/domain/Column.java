package io.assay.deployment.domain;

import java.util.BitSet;

/** One input or output of several rows; a missing value is marked, for NaN is a value. */
public sealed interface Column {

    String name();

    int rows();

    /** Rows without a value. */
    BitSet missing();

    /** Numbers of 64 bits; whole numbers and truth values (0 and 1) too. */
    record Numbers(String name, double[] values, BitSet missing) implements Column {
        @Override
        public int rows() {
            return values.length;
        }
    }

    /** Numbers of 32 bits. */
    record Floats(String name, float[] values, BitSet missing) implements Column {
        @Override
        public int rows() {
            return values.length;
        }
    }

    /** Texts; an empty one where missing. */
    record Texts(String name, String[] values, BitSet missing) implements Column {
        @Override
        public int rows() {
            return values.length;
        }
    }
}
