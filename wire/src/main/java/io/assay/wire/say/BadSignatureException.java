package io.assay.wire.say;

/** A statement that a person signed does not hold, or says something else than what was sent beside it. */
public final class BadSignatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSignatureException(String message) {
        super(message);
    }
}
