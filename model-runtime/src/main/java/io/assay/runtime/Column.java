package io.assay.runtime;

import java.util.Arrays;
import java.util.BitSet;

/** One named column of a table. */
public sealed interface Column {

    String name();

    int rows();

    /** Whether a row has no value here; NaN is a value. */
    boolean missing(int row);

    /** The rows from one (inclusive) to another (exclusive). */
    Column slice(int from, int to);

    /** Numbers, one a row. */
    record Numbers(String name, double[] values, BitSet gaps) implements Column {

        public Numbers(String name, double[] values) {
            this(name, values, new BitSet());
        }

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean missing(int row) {
            return gaps.get(row);
        }

        @Override
        public Numbers slice(int from, int to) {
            return new Numbers(name, Arrays.copyOfRange(values, from, to), gaps.get(from, to));
        }
    }

    /** Texts, one a row; null where missing. */
    record Texts(String name, String[] values) implements Column {

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean missing(int row) {
            return values[row] == null;
        }

        @Override
        public Texts slice(int from, int to) {
            return new Texts(name, Arrays.copyOfRange(values, from, to));
        }
    }
}
