package io.assay.deployment.gateway;

/** A prediction cannot be journalled, so it must not be answered. */
public final class JournalFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalFullException(String problem, Throwable cause) {
        super("predictions cannot be journalled: " + problem + "; try again later", cause);
    }
}
