package io.assay.monitoring.domain;

/** How a version fares, from best to worst; what is not known is neither. */
public enum Health {
    UNKNOWN,
    INSUFFICIENT_EVIDENCE,
    HEALTHY,
    WARNING,
    CRITICAL;

    /** Whether there was evidence enough to say. */
    public boolean known() {
        return compareTo(HEALTHY) >= 0;
    }
}
