package io.assay.audit;

/** The evidence is not what it claims to be; the message says where and why. */
final class FlawException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FlawException(String message) {
        super(message);
    }
}
