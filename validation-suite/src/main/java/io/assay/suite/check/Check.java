package io.assay.suite.check;

import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.Observation;
import java.util.List;

/** Looks at one side of the evidence. */
@FunctionalInterface
interface Check {

    List<Observation> look(Evidence evidence);
}
