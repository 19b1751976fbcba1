package io.assay.validation.domain;

import java.util.List;

/** Looks at one side of the evidence. */
@FunctionalInterface
interface Check {

    List<Finding> find(Evidence evidence);
}
