package io.assay.benchmarks;

import io.assay.benchmarks.pairs.Goal;

/** One thing that is set against a baseline. */
public interface Benchmark {

    /** Its name in tables and files. */
    String id();

    /** What is divided by what. */
    String words();

    Goal goal();

    /**
     * Measures.
     *
     * @param pairs how often both sides run
     * @throws io.assay.benchmarks.pairs.VoidRunException when a run measured nothing
     */
    Measurement measure(int pairs);
}
