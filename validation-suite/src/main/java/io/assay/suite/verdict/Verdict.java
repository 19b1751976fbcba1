package io.assay.suite.verdict;

/** What validation concludes of a version. */
public enum Verdict {
    PASSED,
    PASSED_WITH_CONDITIONS,
    FAILED,
    INCONCLUSIVE
}
