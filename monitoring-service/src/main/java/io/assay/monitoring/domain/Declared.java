package io.assay.monitoring.domain;

/** The declared range of an input or output; null where none was declared. */
public record Declared(String name, Double min, Double max) {

    /**
     * Whether a finite number lies outside it; NaN and infinities lie nowhere.
     *
     * @param single whether the number has 32 bits, and the limits are to be taken as 32-bit numbers too
     */
    public boolean excludes(double value, boolean single) {
        return Double.isFinite(value)
                && (min != null && value < limit(min, single) || max != null && value > limit(max, single));
    }

    private static double limit(double declared, boolean single) {
        return single ? (float) declared : declared;
    }
}
