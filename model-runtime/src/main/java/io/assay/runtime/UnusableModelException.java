package io.assay.runtime;

/** A model's bytes cannot be opened or scored; the message says why, in a user's words. */
public final class UnusableModelException extends RuntimeException {

    public UnusableModelException(String message) {
        super(message);
    }

    public UnusableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
