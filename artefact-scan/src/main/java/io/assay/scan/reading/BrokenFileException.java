package io.assay.scan.reading;

/** Ends the reading of a file at the first thing that makes it unreadable or unsafe to read on. */
public final class BrokenFileException extends RuntimeException {

    private final String rule;

    /**
     * @param rule name of the rule that the file breaks, e.g. {@code archive-traversal}
     * @param words what was found, where, and the remedy
     */
    public BrokenFileException(String rule, String words) {
        super(words);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
