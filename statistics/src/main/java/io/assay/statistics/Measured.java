package io.assay.statistics;

/** What came of measuring: an estimate with its uncertainty, or the reason why there is none. */
public sealed interface Measured permits Estimate, Measured.NotComputable {

    /** It cannot be computed from this evidence. */
    record NotComputable(String reason) implements Measured {}
}
