package io.assay.runtime.worker;

/** All workers are in use and none came free in time: nothing is known of the model, try again. */
public final class BusyWorkersException extends RuntimeException {

    public BusyWorkersException(String message) {
        super(message);
    }
}
