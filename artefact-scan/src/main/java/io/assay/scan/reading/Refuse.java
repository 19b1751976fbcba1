package io.assay.scan.reading;

/** Hears what speaks against a file while it is read on. */
public interface Refuse {

    /**
     * @param rule name of the rule that the file breaks
     * @param words what was found, where, and the remedy
     */
    void because(String rule, String words);
}
