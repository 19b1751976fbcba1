package io.assay.monitoring.domain;

/** The declared range of an input or output; null where none was declared. */
public record Declared(String name, Double min, Double max) {

    /** The least value that lies within it; minus infinity without a limit. */
    double least(boolean single) {
        return min == null ? Double.NEGATIVE_INFINITY : limit(min, single);
    }

    /** The greatest value that lies within it; infinity without a limit. */
    double greatest(boolean single) {
        return max == null ? Double.POSITIVE_INFINITY : limit(max, single);
    }

    /** Where the numbers have 32 bits, limits are 32-bit numbers too. */
    private static double limit(double declared, boolean single) {
        return single ? (float) declared : declared;
    }
}
