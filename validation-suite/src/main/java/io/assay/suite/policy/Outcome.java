package io.assay.suite.policy;

/** What a check concludes. */
public enum Outcome {
    PASSED,
    FAILED,
    INCONCLUSIVE,
    NOT_APPLICABLE
}
