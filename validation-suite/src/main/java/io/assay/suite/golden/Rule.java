package io.assay.suite.golden;

/** Says of an answer whether it is right, the same every time. */
interface Rule {

    boolean passes(String answer);

    /** Steps that looking at one character of an answer takes at most, at least 1. */
    default int weight() {
        return 1;
    }
}
