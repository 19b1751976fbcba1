package io.assay.runtime;

import java.time.Duration;
import java.util.List;

/** An opened model; may be asked from several threads at once. */
public interface Model extends AutoCloseable {

    /** What it takes, in its own order. */
    List<Port> inputs();

    /** What it answers, in its own order. */
    List<Port> outputs();

    /**
     * Scores every row.
     *
     * @param rows columns by input name; for a model with one wide input, its features in the model's order
     * @param limit how long it may take; a model that takes longer is stopped
     * @return one output per port, in the model's order
     * @throws BadRowsException when the rows do not fit the inputs
     * @throws UnusableModelException when the model fails or takes too long
     */
    List<Output> score(Table rows, Duration limit);

    @Override
    void close();
}
