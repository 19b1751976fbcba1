package io.assay.runtime;

import io.assay.table.BadRowsException;
import io.assay.table.Table;
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
     * <p>An input takes the column of its name. An input that no column is named after takes, when it is the only one or
     * more than one value wide, the columns that are left over, in the table's order: that is how a model with one wide
     * input gets its features. Columns that no input asks for by name are passed over. A missing number goes in as
     * NaN, a missing text as the empty text; inputs of whole numbers and truth values refuse what is missing.
     *
     * @param rows columns by input name; for a model with one wide input, its features in the model's order
     * @param limit how long it may take; a model that takes longer is stopped
     * @return one output per port, in the model's order
     * @throws BadRowsException when the rows do not fit the inputs; names input or column
     * @throws UnusableModelException when the model fails, takes too long, or is closed
     */
    List<Output> score(Table rows, Duration limit);

    /**
     * Whether it answers any row that fits its inputs; a model that is only a record of past answers knows no other rows,
     * and nothing that changes rows can be tried on it.
     */
    default boolean answersAnyRow() {
        return true;
    }

    /** Gives back what the model holds, once rows now being scored are done; closing twice does nothing. */
    @Override
    void close();
}
