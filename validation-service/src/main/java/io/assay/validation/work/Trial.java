package io.assay.validation.work;

import io.assay.statistics.ReferenceProfile;
import io.assay.validation.domain.Evidence;
import io.assay.validation.domain.Finding;
import java.util.List;

/** What came of trying a model on the hold-out. */
sealed interface Trial {

    /** It scored the rows. */
    record Scored(List<Finding> before, Evidence evidence, ReferenceProfile profile) implements Trial {}

    /** Something was in the way; the last finding says what. */
    record Stopped(List<Finding> findings) implements Trial {}
}
