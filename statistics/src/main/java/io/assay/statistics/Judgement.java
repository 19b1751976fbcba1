package io.assay.statistics;

/** What the evidence says about a threshold. */
public enum Judgement {
    PASSED,
    FAILED,
    INCONCLUSIVE
}
