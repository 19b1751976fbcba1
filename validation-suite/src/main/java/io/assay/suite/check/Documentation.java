package io.assay.suite.check;

import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Whether what a reviewer has to know is written down. */
final class Documentation {

    private static final int SENTENCE = 10;

    private Documentation() {}

    static List<Observation> look(Evidence e) {
        Brief.Documents written = e.brief().documents();
        List<String> missing = new ArrayList<>();
        require(written.intendedUse(), SENTENCE, "the intended use (`intendedUse`)", missing);
        require(written.limitations(), SENTENCE, "the limitations (`limitations`)", missing);
        require(written.owner(), 1, "the owner (`owner`)", missing);
        if (e.brief().training().isEmpty()) {
            require(written.trainingData(), 1,
                    "the training data (`provenance.trainingData`, or a data set of role training)", missing);
        }
        return List.of(missing.isEmpty()
                ? Observation.stated(CheckNames.DOCUMENTATION, Outcome.PASSED,
                        "intended use, limitations, owner and training data are written down")
                : Observation.stated(CheckNames.DOCUMENTATION, Outcome.FAILED,
                        "not written down, or in too few words: " + String.join(", ", missing) + "; submit a version that says it"));
    }

    private static void require(String text, int least, String what, List<String> missing) {
        if (text == null || text.strip().length() < least) {
            missing.add(what);
        }
    }
}
