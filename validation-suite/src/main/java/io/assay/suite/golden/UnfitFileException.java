package io.assay.suite.golden;

/** A golden set or its answers are not as they should be; the message names line, field, problem and remedy. */
public final class UnfitFileException extends RuntimeException {

    UnfitFileException(String message) {
        super(message);
    }

    UnfitFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
