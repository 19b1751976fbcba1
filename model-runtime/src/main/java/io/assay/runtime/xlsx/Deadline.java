package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.time.Duration;

/** Ends a computation between two steps when its time is up. */
final class Deadline implements Runnable {

    private final Duration limit;
    private final long began = System.nanoTime();

    Deadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void run() {
        if (System.nanoTime() - began > limit.toNanos()) {
            throw new UnusableModelException("the model did not answer within " + limit + " and was stopped");
        }
    }
}
