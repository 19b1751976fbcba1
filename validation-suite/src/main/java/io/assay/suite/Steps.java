package io.assay.suite;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts steps that are done side by side. */
final class Steps {

    private final Progress progress;
    private final int all;
    private final AtomicInteger done = new AtomicInteger();

    Steps(Progress progress, int all) {
        this.progress = progress;
        this.all = all;
    }

    void one() {
        progress.at(done.incrementAndGet(), all, "checks");
    }
}
