package io.assay.monitoring.domain;

/** Kinds of evidence beside drift. */
public enum Outcome {
    /** What came of the predictions. */
    PERFORMANCE,
    /** How decisions fall among protected groups. */
    FAIRNESS,
    /** How predictions will turn out, by their own scores; never more than a warning. */
    ESTIMATE
}
