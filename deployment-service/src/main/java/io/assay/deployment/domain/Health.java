package io.assay.deployment.domain;

/** What monitoring says of a version. */
public enum Health {
    UNKNOWN,
    INSUFFICIENT_EVIDENCE,
    HEALTHY,
    WARNING,
    CRITICAL
}
