package io.assay.monitoring.domain;

/** The declared range of an input or output; null where none was declared. */
public record Declared(String name, Double min, Double max) {

    /** Whether a finite number lies outside it. */
    public boolean excludes(double value) {
        return min != null && value < min || max != null && value > max;
    }
}
