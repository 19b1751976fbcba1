package io.assay.suite.check;

import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.List;

/** Whether fairness can be measured at all: a decision, and groups to compare. */
final class FairnessData {

    private FairnessData() {}

    static List<Observation> decision(Evidence e) {
        if (e.brief().decision().isPresent()) {
            DecisionRule decision = e.brief().decision().get();
            return List.of(Observation.stated(CheckNames.DECISION, Outcome.PASSED,
                    "the decision was declared before validation: a score "
                            + (decision.favourableBelow() ? "below " : "of at least ")
                            + Figures.plain(decision.threshold()) + " is favourable"));
        }
        return e.brief().classifies()
                ? List.of(Observation.inconclusive(CheckNames.DECISION, "no decision is declared whose favourable side is"
                        + " `below` or `at-least`, so fairness cannot be measured"))
                : List.of(Observation.notApplicable(
                        CheckNames.DECISION, "no decision by a threshold is declared for this " + e.brief().task()));
    }

    static List<Observation> protectedColumns(Evidence e) {
        var groups = e.holdOut().groups().keySet();
        return groups.isEmpty()
                ? List.of(Observation.inconclusive(CheckNames.PROTECTED, "the hold-out declares no protected column, so"
                        + " fairness cannot be measured; register one with the columns that matter"))
                : List.of(Observation.stated(CheckNames.PROTECTED, Outcome.PASSED,
                        "groups are compared by " + String.join(", ", groups.stream().sorted().toList())));
    }
}
