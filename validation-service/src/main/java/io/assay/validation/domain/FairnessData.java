package io.assay.validation.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Whether fairness can be measured at all: a decision, and groups to compare. */
final class FairnessData {

    private FairnessData() {}

    static List<Finding> decision(Evidence e) {
        Rule rule = e.rule(Checks.DECISION);
        if (e.brief().decision().isPresent()) {
            DecisionRule decision = e.brief().decision().get();
            return List.of(Finding.stated(rule, Outcome.PASSED, "the decision was declared before validation: a score "
                    + (decision.favourableBelow() ? "below " : "of at least ")
                    + Figures.plain(decision.threshold()) + " is favourable"));
        }
        return e.brief().classifies()
                ? List.of(Finding.stated(rule, Outcome.INCONCLUSIVE, "no decision is declared whose favourable side is"
                        + " `below` or `at-least`, so fairness cannot be measured"))
                : List.of(Finding.stated(rule, Outcome.NOT_APPLICABLE, "no decision is declared for this regression"));
    }

    static List<Finding> protectedColumns(Evidence e) {
        Rule rule = e.rule(Checks.PROTECTED);
        return e.groups().isEmpty()
                ? List.of(Finding.stated(rule, Outcome.INCONCLUSIVE, "the hold-out declares no protected column, so"
                        + " fairness cannot be measured; register one with the columns that matter"))
                : List.of(Finding.stated(rule, Outcome.PASSED, "groups are compared by "
                        + e.groups().keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
}
