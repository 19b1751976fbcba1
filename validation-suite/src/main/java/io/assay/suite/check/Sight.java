package io.assay.suite.check;

import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.List;

/** Whether the scores were made where the validator can see it. */
final class Sight {

    private Sight() {}

    static List<Observation> look(Evidence e) {
        return List.of(e.subject().answersAnyRow()
                ? Observation.stated(CheckNames.IN_SIGHT, Outcome.PASSED, "the scores were made here, by asking the model"
                        + e.brief().endpoint().map(at -> " at " + at.url()).orElse(""))
                : Observation.stated(CheckNames.IN_SIGHT, Outcome.FAILED,
                        Anew.OUT_OF_SIGHT + "; submit the model itself, or a service that answers"));
    }
}
