package io.assay.runtime.xlsx;

/** A formula's values are such that POI gives up on it; the row has no answer there. */
final class FailedCellException extends RuntimeException {

    FailedCellException(String message, Throwable cause) {
        super(message, cause);
    }
}
