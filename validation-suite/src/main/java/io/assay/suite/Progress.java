package io.assay.suite;

/** Is told how far judging has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (done, of, what) -> {};

    /**
     * Something is done.
     *
     * @param done steps done
     * @param of steps there are
     * @param what the last one, in a word or two
     */
    void at(int done, int of, String what);
}
