package io.assay.signing;

/** A key or a file of keys cannot be used; the message says why and what to do, and never what the key is. */
public final class UnusableKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableKeyException(String message) {
        super(message);
    }

    public UnusableKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
