package io.assay.suite.check;

import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.Observation;
import java.util.List;

/** What looks at the evidence, in the order in which it is told: one line each. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            DataChecks::enoughRows,
            DataChecks::legalValues,
            DataChecks::independence,
            DataChecks::scores,
            Performance::auc,
            Performance::calibration,
            Performance::losses,
            Performance::regression,
            Claims::held,
            FairnessData::decision,
            FairnessData::protectedColumns,
            new GroupFairness());

    private Checks() {}

    /** How many there are. */
    public static int count() {
        return ALL.size();
    }

    /**
     * Lets every check look; side by side, as they share nothing.
     *
     * @param done told, in any order and from several threads, whenever one is done
     */
    public static List<Observation> look(Evidence evidence, Runnable done) {
        return ALL.parallelStream()
                .map(check -> {
                    List<Observation> seen = check.look(evidence);
                    done.run();
                    return seen;
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
