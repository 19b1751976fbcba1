package io.assay.suite.policy;

/** What it means when a check is not cleared, the gravest first. */
public enum Severity {
    BLOCKING,
    CONDITION,
    INFORMATION;

    /** The graver of both. */
    public Severity atLeast(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
