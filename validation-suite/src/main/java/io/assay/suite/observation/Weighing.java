package io.assay.suite.observation;

/** What of a measured value is held against a threshold. */
public enum Weighing {
    /** The value itself. */
    VALUE,
    /** Its distance from zero, either way; the threshold is the greatest allowed. */
    DISTANCE
}
