package io.assay.suite.evidence;

import io.assay.suite.observation.Observation;
import java.util.List;

/** What came of trying a model. */
public sealed interface Trial {

    /** What was seen before the checks looked. */
    List<Observation> before();

    /** It scored the rows. */
    record Scored(List<Observation> before, Evidence evidence) implements Trial {}

    /** Something was in the way; the last observation says what. */
    record Stopped(List<Observation> before) implements Trial {}
}
