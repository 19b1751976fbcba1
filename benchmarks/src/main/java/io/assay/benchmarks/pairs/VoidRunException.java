package io.assay.benchmarks.pairs;

/** A run that lost or doubled rows, or ended before it was done, measured nothing; the message says which. */
public final class VoidRunException extends RuntimeException {

    public VoidRunException(String message) {
        super(message);
    }
}
