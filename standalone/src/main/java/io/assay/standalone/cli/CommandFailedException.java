package io.assay.standalone.cli;

/** A command cannot go on; its message says what is wrong and what to do. */
final class CommandFailedException extends RuntimeException {

    CommandFailedException(String message) {
        super(message);
    }
}
