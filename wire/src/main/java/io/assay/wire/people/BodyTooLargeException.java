package io.assay.wire.people;

/** A body is larger than the service takes; answered with 413. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long most) {
        super("the body is larger than the " + most + " bytes that are taken");
    }
}
