package io.assay.validation.domain;

/** What validation concludes of a version. */
public enum Verdict {
    PASSED,
    PASSED_WITH_CONDITIONS,
    FAILED,
    INCONCLUSIVE
}
