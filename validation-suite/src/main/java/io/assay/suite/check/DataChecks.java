package io.assay.suite.check;

import io.assay.suite.brief.EvaluationData;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.FeatureFacts;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** Whether the rows can carry a verdict, and whether the model answered them. */
final class DataChecks {

    private DataChecks() {}

    /** Too few rows are no fault of the model. */
    static List<Observation> enoughRows(Evidence e) {
        return List.of(Observation.exact(CheckNames.ROWS, e.rows(), e.rows()).atWorst(Outcome.INCONCLUSIVE));
    }

    static List<Observation> legalValues(Evidence e) {
        long illegal = e.holdOut().illegalRows();
        double share = e.rows() == 0 ? 0 : (double) illegal / e.rows();
        String where = e.holdOut().features().stream()
                .filter(feature -> feature.illegal() > 0)
                .map(DataChecks::illegal)
                .collect(Collectors.joining(", "));
        return List.of(Observation.exact(CheckNames.LEGAL_VALUES, share, e.rows()).adding(illegal == 0
                ? "every input of every row lies within its declared range or categories"
                : Figures.count(illegal) + " of " + Figures.count(e.rows())
                        + " rows have an input outside its declared range or categories: " + where));
    }

    private static String illegal(FeatureFacts feature) {
        return feature.name() + " in " + Figures.count(feature.illegal());
    }

    /** Promise I10: above the lowest tier a hold-out that insiders know cannot carry an unconditional PASSED. */
    static List<Observation> independence(Evidence e) {
        EvaluationData data = e.brief().holdOut().orElseThrow();
        if (data.independentOf(e.brief().insiders())) {
            return List.of(Observation.stated(CheckNames.INDEPENDENCE, Outcome.PASSED, "the hold-out " + data.id()
                    + " was registered by neither submitter nor developers, and none of them may read it"));
        }
        return List.of(Observation.stated(CheckNames.INDEPENDENCE, Outcome.FAILED, "the hold-out " + data.id()
                        + " was registered by, or may be read by, submitter or developers; have another one registered")
                .atLeastAsGraveAs(e.setting().lowestTier() ? Severity.INFORMATION : Severity.CONDITION));
    }

    static List<Observation> scores(Evidence e) {
        if (e.brief().decides()) {
            return List.of();
        }
        long wild = count(e, s -> !Double.isFinite(s));
        long outside = e.brief().regresses() ? 0 : count(e, s -> s < 0 || s > 1);
        String bounds = e.brief().regresses() ? "" : " and within [0, 1]";
        if (wild + outside == 0) {
            return List.of(Observation.stated(
                    CheckNames.SCORES, Outcome.PASSED, "all " + Figures.count(e.rows()) + " scores are finite" + bounds));
        }
        return List.of(Observation.stated(CheckNames.SCORES, Outcome.FAILED, "of " + Figures.count(e.rows()) + " scores "
                + Figures.count(wild) + " are NaN or infinite and " + Figures.count(outside)
                + " lie outside [0, 1]; let the model answer every legal row with a probability"));
    }

    private static long count(Evidence e, DoublePredicate such) {
        return Arrays.stream(e.score()).filter(such).count();
    }
}
