package io.assay.suite.evidence;

import io.assay.suite.observation.Observation;
import java.util.List;

/** What came of trying a model. */
public sealed interface Trial {

    /** What was seen before the checks looked. */
    List<Observation> before();

    /** It scored the rows. */
    record Scored(List<Observation> before, Evidence evidence) implements Trial {}

    /** Its answers to a golden set of so many items were graded; what was seen of them stands among the observations. */
    record Graded(List<Observation> before, long items, Running running) implements Trial {}

    /** Something was in the way; the last observation says what. */
    record Stopped(List<Observation> before) implements Trial {}
}
