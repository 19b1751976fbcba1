package io.assay.benchmarks.pairs;

/** One side of a comparison: does its whole work once. */
@FunctionalInterface
public interface Side {

    /** Number of rows that came out, counted where they come out. */
    long run();

    /** What must be there before the work begins; not measured. */
    default void prepare() {}

    /** The same work several times. */
    default Side times(int often) {
        return () -> {
            long rows = 0;
            for (int i = 0; i < often; i++) {
                rows += run();
            }
            return rows;
        };
    }
}
