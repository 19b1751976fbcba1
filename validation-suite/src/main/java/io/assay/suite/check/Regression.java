package io.assay.suite.check;

import io.assay.statistics.Correlation;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.RegressionErrors;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import java.util.Arrays;
import java.util.List;

/** How near a regression comes to the truth, in the target's unit and beside always saying the mean. */
final class Regression {

    private Regression() {}

    static List<Observation> errors(Evidence e) {
        if (!e.brief().regresses()) {
            return List.of();
        }
        Measured rmse = RegressionErrors.rmse(e.score(), e.truth());
        return List.of(
                held(e, CheckNames.RMSE, rmse),
                held(e, CheckNames.MAE, RegressionErrors.mae(e.score(), e.truth())),
                held(e, CheckNames.MAPE, RegressionErrors.mape(e.score(), e.truth(), Level.SINGLE)),
                held(e, CheckNames.R2, RegressionErrors.r2(e.score(), e.truth(), Level.SINGLE)),
                held(e, CheckNames.SPEARMAN, Correlation.spearman(e.score(), e.truth(), Level.SINGLE)),
                held(e, CheckNames.SKILL, besideMean(rmse, e.truth())));
    }

    private static Measured besideMean(Measured rmse, double[] truth) {
        double mean = Arrays.stream(truth).average().orElse(Double.NaN);
        double spread = Math.sqrt(Arrays.stream(truth).map(t -> (t - mean) * (t - mean)).average().orElse(0));
        return switch (rmse) {
            case Measured.NotComputable none -> none;
            case Estimate e when spread == 0 -> new Measured.NotComputable("all true values are equal");
            case Estimate e -> e.through(error -> error / spread);
        };
    }

    private static Observation held(Evidence e, String check, Measured measured) {
        return Observation.measured(check, measured, e.rows());
    }
}
