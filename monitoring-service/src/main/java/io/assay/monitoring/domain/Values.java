package io.assay.monitoring.domain;

import java.util.BitSet;

/** One column of a batch: numbers or texts, and which rows have no value. */
public sealed interface Values {

    String name();

    BitSet missing();

    /**
     * Numbers, one a row; NaN is a value.
     *
     * @param single whether they are 32-bit numbers, widened
     */
    record Numbers(String name, double[] values, BitSet missing, boolean single) implements Values {}

    /** Texts, one a row. */
    record Texts(String name, String[] values, BitSet missing) implements Values {}
}
