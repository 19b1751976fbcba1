package io.assay.suite.evidence;

import io.assay.table.Table;
import java.util.List;
import java.util.Map;

/** The model under trial, as a black box. */
public interface Subject {

    /**
     * Asks it about rows.
     *
     * @param inputs its declared inputs
     * @throws io.assay.table.BadRowsException when it refuses the rows
     * @throws io.assay.runtime.UnusableModelException when it fails or takes too long
     */
    Answers answer(Table inputs);

    /** Whether it answers any row; else it only repeats what it once said of the hold-out. */
    default boolean answersAnyRow() {
        return true;
    }

    /** Values at which its rules turn, ascending, by input; empty when it does not show them. */
    default Map<String, List<Double>> thresholds() {
        return Map.of();
    }
}
