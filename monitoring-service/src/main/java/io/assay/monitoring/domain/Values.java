package io.assay.monitoring.domain;

import java.util.BitSet;

/** One column of a batch: numbers or texts, and which rows have no value. */
public sealed interface Values {

    String name();

    BitSet missing();

    /** Only these rows of it, in this order. */
    Values picked(int[] rows);

    /**
     * Numbers, one a row; NaN is a value.
     *
     * @param single whether they are 32-bit numbers, widened
     */
    record Numbers(String name, double[] values, BitSet missing, boolean single) implements Values {

        @Override
        public Values picked(int[] rows) {
            double[] some = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                some[i] = values[rows[i]];
            }
            return new Numbers(name, some, Values.picked(missing, rows), single);
        }
    }

    /** Texts, one a row. */
    record Texts(String name, String[] values, BitSet missing) implements Values {

        @Override
        public Values picked(int[] rows) {
            String[] some = new String[rows.length];
            for (int i = 0; i < rows.length; i++) {
                some[i] = values[rows[i]];
            }
            return new Texts(name, some, Values.picked(missing, rows));
        }
    }

    private static BitSet picked(BitSet missing, int[] rows) {
        var some = new BitSet();
        for (int i = 0; i < rows.length && !missing.isEmpty(); i++) {
            some.set(i, missing.get(rows[i]));
        }
        return some;
    }
}
