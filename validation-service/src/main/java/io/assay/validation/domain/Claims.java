package io.assay.validation.domain;

import io.assay.statistics.Auc;
import io.assay.statistics.Calibration;
import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.statistics.ProbabilityErrors;
import io.assay.statistics.RegressionErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Whether what the developers claim is what is measured here. */
final class Claims {

    private static final Map<String, Function<Evidence, Measured>> MEASURES = Map.of(
            Checks.AUC, e -> Auc.of(e.scores()),
            Checks.ECE, e -> Calibration.error(e.scores(), e.brief().seed()),
            Checks.LOG_LOSS, e -> ProbabilityErrors.logLoss(e.scores()),
            Checks.BRIER, e -> ProbabilityErrors.brier(e.scores()),
            Checks.RMSE, e -> RegressionErrors.rmse(e.score(), e.truth()),
            Checks.MAE, e -> RegressionErrors.mae(e.score(), e.truth()));

    private Claims() {}

    /** A claim fails when it is better than the whole interval by more than the tolerance, in the measure's unit. */
    static List<Finding> held(Evidence e) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(e.brief().claims()).forEach((name, claimed) -> findings.add(held(e, name, claimed)));
        return findings;
    }

    private static Finding held(Evidence e, String name, double claimed) {
        Rule rule = e.rule(Checks.CLAIMS);
        var measure = MEASURES.get(name);
        if (measure == null) {
            return Finding.stated(rule, Outcome.NOT_APPLICABLE,
                    "the claimed " + name + " of " + Figures.plain(claimed) + " is not measured here");
        }
        return switch (measure.apply(e)) {
            case Measured.NotComputable none -> Finding.stated(rule, Outcome.INCONCLUSIVE,
                    "the claimed " + name + " of " + Figures.plain(claimed) + " cannot be checked: " + none.reason());
            case Estimate measured -> weighed(rule, name, claimed, measured);
        };
    }

    private static Finding weighed(Rule rule, String name, double claimed, Estimate measured) {
        double tolerance = rule.atMost() == null ? 0 : rule.atMost();
        boolean excessive = name.equals(Checks.AUC)
                ? claimed - tolerance > measured.high()
                : claimed + tolerance < measured.low();
        return Finding.stated(rule, excessive ? Outcome.FAILED : Outcome.PASSED,
                "claimed " + name + " " + Figures.plain(claimed) + ", measured " + Figures.of(measured.value())
                        + " [" + Figures.of(measured.low()) + ", " + Figures.of(measured.high()) + "]"
                        + (excessive ? ": better than measured by more than " + Figures.plain(tolerance) : ""));
    }
}
