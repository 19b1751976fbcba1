package io.assay.table;

/** Rows do not fit what reads them; the message names the column, what is wrong, and the remedy. */
public final class BadRowsException extends RuntimeException {

    public BadRowsException(String message) {
        super(message);
    }
}
