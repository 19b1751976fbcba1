package io.assay.validation.domain;

import io.assay.statistics.Auc;
import io.assay.statistics.Calibration;
import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.statistics.ProbabilityErrors;
import io.assay.statistics.RegressionErrors;
import io.assay.statistics.Scores;
import java.util.Arrays;
import java.util.List;

/** How well the model tells what came. */
final class Performance {

    private Performance() {}

    static List<Finding> auc(Evidence e) {
        return e.brief().classifies() ? List.of(held(e, Checks.AUC, Auc.of(e.scores()))) : List.of();
    }

    /** Noise alone makes a calibration error; one that noise explains is never called a failure. */
    static List<Finding> calibration(Evidence e) {
        if (!e.brief().classifies()) {
            return List.of();
        }
        Scores scores = e.scores();
        Rule rule = e.rule(Checks.ECE);
        Measured error = Calibration.error(scores, e.brief().seed());
        Outcome outcome = rule.weigh(error);
        if (outcome == Outcome.FAILED && error instanceof Estimate known) {
            double noise = Calibration.errorIfCalibrated(scores, e.brief().seed());
            outcome = known.value() <= noise ? Outcome.INCONCLUSIVE : outcome;
        }
        return List.of(Finding.measured(rule, outcome, error, null, e.rows()));
    }

    static List<Finding> losses(Evidence e) {
        return e.brief().classifies()
                ? List.of(
                        held(e, Checks.LOG_LOSS, ProbabilityErrors.logLoss(e.scores())),
                        held(e, Checks.BRIER, ProbabilityErrors.brier(e.scores())))
                : List.of();
    }

    /** Errors in the target's unit, and beside those of always saying the mean: below 1 the model knows something. */
    static List<Finding> regression(Evidence e) {
        if (e.brief().classifies()) {
            return List.of();
        }
        Measured rmse = RegressionErrors.rmse(e.score(), e.truth());
        return List.of(
                held(e, Checks.RMSE, rmse),
                held(e, Checks.MAE, RegressionErrors.mae(e.score(), e.truth())),
                held(e, Checks.SKILL, besideMean(rmse, e.truth())));
    }

    private static Measured besideMean(Measured rmse, double[] truth) {
        double mean = Arrays.stream(truth).average().orElse(Double.NaN);
        double spread = Math.sqrt(Arrays.stream(truth).map(t -> (t - mean) * (t - mean)).average().orElse(0));
        return switch (rmse) {
            case Measured.NotComputable none -> none;
            case Estimate e when spread == 0 -> new Measured.NotComputable("all true values are equal");
            case Estimate e -> new Estimate(
                    e.value() / spread, e.low() / spread, e.high() / spread, e.lower() / spread, e.upper() / spread);
        };
    }

    private static Finding held(Evidence e, String check, Measured measured) {
        Rule rule = e.rule(check);
        return Finding.measured(rule, rule.weigh(measured), measured, null, e.rows());
    }
}
