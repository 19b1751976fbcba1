package io.assay.suite.evidence;

/** Content cannot be had; the message says why, in a user's words. */
public final class UnavailableException extends Exception {

    private final boolean corrupt;

    /** @param corrupt whether there is content, but not that of the digest */
    public UnavailableException(String message, boolean corrupt) {
        super(message);
        this.corrupt = corrupt;
    }

    boolean corrupt() {
        return corrupt;
    }
}
