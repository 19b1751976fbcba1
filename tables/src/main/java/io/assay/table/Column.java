package io.assay.table;

import java.util.Arrays;
import java.util.BitSet;

/** One named column of a table; whoever holds its arrays leaves them as they are. */
public sealed interface Column {

    String name();

    int rows();

    /** Whether a row has no value here; NaN is a value. */
    boolean missing(int row);

    /** The rows from one (inclusive) to another (exclusive). */
    Column slice(int from, int to);

    /** These rows, in this order. */
    Column pick(int[] rows);

    /** Numbers, one a row; where {@code gaps} says that a row has no value, {@code values} holds NaN. */
    record Numbers(String name, double[] values, BitSet gaps) implements Column {

        public Numbers {
            if (gaps.length() > values.length) {
                throw new BadRowsException("column '%s' marks row %d as missing but has %d rows"
                        .formatted(name, gaps.length() - 1, values.length));
            }
            for (int row = gaps.nextSetBit(0); row >= 0; row = gaps.nextSetBit(row + 1)) {
                values = Double.isNaN(values[row]) ? values : nanAtGaps(values, gaps);
            }
        }

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

        @Override
        public Numbers pick(int[] rows) {
            BitSet picked = new BitSet();
            for (int i = 0; i < rows.length; i++) {
                picked.set(i, gaps.get(rows[i]));
            }
            return new Numbers(name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray(), picked);
        }

        private static double[] nanAtGaps(double[] values, BitSet gaps) {
            double[] copy = values.clone();
            gaps.stream().forEach(row -> copy[row] = Double.NaN);
            return copy;
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

        @Override
        public Texts pick(int[] rows) {
            return new Texts(name, Arrays.stream(rows).mapToObj(row -> values[row]).toArray(String[]::new));
        }
    }
}
