package io.assay.validation.domain;

import java.util.Optional;

/** The data sets that were registered so far. */
@FunctionalInterface
public interface DataSets {

    /** The latest registration of a data set; empty when it is not known yet. */
    Optional<DataSet> find(String id);
}
