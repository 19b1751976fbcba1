package io.assay.validation.domain;

/** What a check concludes. */
public enum Outcome {
    PASSED,
    FAILED,
    INCONCLUSIVE,
    NOT_APPLICABLE
}
