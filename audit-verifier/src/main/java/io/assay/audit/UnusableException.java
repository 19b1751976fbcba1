package io.assay.audit;

/** Nothing can be checked: the command line or a file it names is wrong. */
final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableException(String message) {
        super(message);
    }
}
