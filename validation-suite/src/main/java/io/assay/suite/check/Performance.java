package io.assay.suite.check;

import io.assay.statistics.Auc;
import io.assay.statistics.Calibration;
import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.statistics.ProbabilityErrors;
import io.assay.statistics.RegressionErrors;
import io.assay.statistics.Scores;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.Arrays;
import java.util.List;

/** How well the model tells what came. */
final class Performance {

    private Performance() {}

    static List<Observation> auc(Evidence e) {
        return e.brief().classifies() ? List.of(held(e, CheckNames.AUC, Auc.of(e.scores()))) : List.of();
    }

    /** Noise alone makes a calibration error; one that noise explains is never called a failure. */
    static List<Observation> calibration(Evidence e) {
        if (!e.brief().classifies()) {
            return List.of();
        }
        Scores scores = e.scores();
        Measured error = Calibration.error(scores, e.brief().seed());
        Observation seen = held(e, CheckNames.ECE, error);
        if (!(error instanceof Estimate known)) {
            return List.of(seen);
        }
        double noise = Calibration.errorIfCalibrated(scores, e.brief().seed());
        return List.of(known.value() <= noise ? seen.atWorst(Outcome.INCONCLUSIVE) : seen);
    }

    static List<Observation> losses(Evidence e) {
        return e.brief().classifies()
                ? List.of(
                        held(e, CheckNames.LOG_LOSS, ProbabilityErrors.logLoss(e.scores())),
                        held(e, CheckNames.BRIER, ProbabilityErrors.brier(e.scores())))
                : List.of();
    }

    /** Errors in the target's unit, and beside those of always saying the mean: below 1 the model knows something. */
    static List<Observation> regression(Evidence e) {
        if (!e.brief().regresses()) {
            return List.of();
        }
        Measured rmse = RegressionErrors.rmse(e.score(), e.truth());
        return List.of(
                held(e, CheckNames.RMSE, rmse),
                held(e, CheckNames.MAE, RegressionErrors.mae(e.score(), e.truth())),
                held(e, CheckNames.SKILL, besideMean(rmse, e.truth())));
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

    private static Observation held(Evidence e, String check, Measured measured) {
        return Observation.measured(check, measured, e.rows());
    }
}
