package io.assay.suite.golden;

import io.assay.suite.observation.Observation;
import java.util.List;

/** Looks at graded answers from one side. */
@FunctionalInterface
interface GoldenCheck {

    /** @param seed of everything that is drawn */
    List<Observation> look(Graded graded, long seed);
}
