package io.assay.monitoring.domain;

import java.util.BitSet;

/** One column of a batch: numbers or texts, and which rows have no value. */
public sealed interface Values {

    String name();

    BitSet missing();

    /** Numbers, one a row; NaN is a value. */
    record Numbers(String name, double[] values, BitSet missing) implements Values {}

    /** Texts, one a row. */
    record Texts(String name, String[] values, BitSet missing) implements Values {}
}
