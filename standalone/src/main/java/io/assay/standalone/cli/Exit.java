package io.assay.standalone.cli;

/** What an exit code says; scripts rest on these, so they stay. */
final class Exit {

    static final int OK = 0;
    /** The answer is no: a verdict failed, bytes are not approved, a promise is broken. */
    static final int NO = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;
    /** The service refused, or nothing could be reached, or it took too long; standard error says what. */
    static final int FAILED = 3;
    /** The verdict is that more evidence is needed. */
    static final int INCONCLUSIVE = 4;

    private Exit() {}
}
