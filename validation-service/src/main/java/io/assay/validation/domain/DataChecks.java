package io.assay.validation.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** Whether the rows can carry a verdict, and whether the model answered them. */
final class DataChecks {

    private DataChecks() {}

    static List<Finding> enoughRows(Evidence e) {
        Rule rule = e.rule(Checks.ROWS);
        boolean enough = rule.atLeast() == null || e.rows() >= rule.atLeast();
        String words = "the hold-out has " + Figures.count(e.rows()) + " rows"
                + (rule.atLeast() == null ? "" : "; " + Sentences.asked(rule) + " are asked");
        Outcome outcome = enough ? Outcome.PASSED : Outcome.INCONCLUSIVE;
        return List.of(Finding.stated(rule, outcome, words).about(null, e.rows()));
    }

    /** Promise I10: above the lowest tier a hold-out that insiders know cannot carry an unconditional PASSED. */
    static List<Finding> independence(Evidence e) {
        Rule rule = e.rule(Checks.INDEPENDENCE);
        EvaluationData data = e.brief().holdOut().orElseThrow();
        if (data.independentOf(e.brief().insiders())) {
            return List.of(Finding.stated(rule, Outcome.PASSED, "the hold-out " + data.id()
                    + " was registered by neither submitter nor developers, and none of them may read it"));
        }
        Rule held = e.tier().lowest() ? rule : rule.atLeastAsSevereAs(Severity.CONDITION);
        return List.of(Finding.stated(held, Outcome.FAILED, "the hold-out " + data.id()
                + " was registered by, or may be read by, submitter or developers; have another one registered"));
    }

    static List<Finding> scores(Evidence e) {
        Rule rule = e.rule(Checks.SCORES);
        long wild = count(e, s -> !Double.isFinite(s));
        long outside = e.brief().classifies() ? count(e, s -> s < 0 || s > 1) : 0;
        if (wild + outside == 0) {
            return List.of(Finding.stated(rule, Outcome.PASSED, "all " + Figures.count(e.rows()) + " scores are finite"
                    + (e.brief().classifies() ? " and within [0, 1]" : "")));
        }
        return List.of(Finding.stated(rule, Outcome.FAILED, "of " + Figures.count(e.rows()) + " scores "
                + Figures.count(wild) + " are NaN or infinite and " + Figures.count(outside)
                + " lie outside [0, 1]; let the model answer every legal row with a probability"));
    }

    private static long count(Evidence e, DoublePredicate such) {
        return Arrays.stream(e.score()).filter(such).count();
    }
}
