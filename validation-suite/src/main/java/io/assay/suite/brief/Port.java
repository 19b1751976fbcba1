package io.assay.suite.brief;

import java.util.List;
import java.util.OptionalInt;

/**
 * A declared input or output.
 *
 * @param name its name in the model
 * @param type {@code double}, {@code float}, {@code long}, {@code int}, {@code string} or {@code boolean}
 * @param index of an output with several columns, the one that counts, from 0
 * @param nullable whether a missing value is legal
 * @param range what values are legal
 * @param monotonic how the score moves when this input rises, all else equal: {@code increasing} or {@code decreasing};
 *     {@code null} when nothing is declared
 * @param fallback what the model answers where this input is missing or unknown, in words; {@code null} when it refuses
 */
public record Port(
        String name,
        String type,
        OptionalInt index,
        boolean nullable,
        Range range,
        String monotonic,
        String fallback) {

    /**
     * Legal values.
     *
     * @param min smallest; negative infinity when none is declared
     * @param max largest; positive infinity when none is declared
     * @param categories the only legal ones; empty when not categorical
     */
    public record Range(double min, double max, List<String> categories) {

        public static final Range OPEN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
    }

    /** A port of which nothing else is declared. */
    public Port(String name, String type, OptionalInt index, boolean nullable) {
        this(name, type, index, nullable, Range.OPEN, null, null);
    }

    public boolean numeric() {
        return !type.equals("string");
    }
}
