package io.assay.suite.check;

import io.assay.statistics.Auc;
import io.assay.statistics.Calibration;
import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.statistics.ProbabilityErrors;
import io.assay.statistics.RegressionErrors;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Holds what the developers claim against what is measured here. */
final class Claims {

    private static final Map<String, Function<Evidence, Measured>> MEASURES = Map.of(
            CheckNames.AUC, e -> Auc.of(e.scores()),
            CheckNames.ECE, e -> Calibration.error(e.scores(), e.brief().seed()),
            CheckNames.LOG_LOSS, e -> ProbabilityErrors.logLoss(e.scores()),
            CheckNames.BRIER, e -> ProbabilityErrors.brier(e.scores()),
            CheckNames.RMSE, e -> RegressionErrors.rmse(e.score(), e.truth()),
            CheckNames.MAE, e -> RegressionErrors.mae(e.score(), e.truth()));

    private Claims() {}

    /** Measures by how much a claim is better than the whole interval of what it claims, in that measure's unit. */
    static List<Observation> held(Evidence e) {
        List<Observation> seen = new ArrayList<>();
        new TreeMap<>(e.brief().claims()).forEach((name, claimed) -> seen.add(held(e, name, claimed)));
        return seen;
    }

    private static Observation held(Evidence e, String name, double claimed) {
        String claim = "the claimed " + name + " of " + Figures.plain(claimed);
        var measure = MEASURES.get(name);
        if (measure == null || e.brief().decides() || e.brief().multiclass()) {
            return Observation.notApplicable(CheckNames.CLAIMS, claim + " is not measured here");
        }
        return switch (measure.apply(e)) {
            case Measured.NotComputable none ->
                Observation.inconclusive(CheckNames.CLAIMS, claim + " cannot be checked: " + none.reason());
            case Estimate measured -> weighed(e, name, claimed, measured);
        };
    }

    private static Observation weighed(Evidence e, String name, double claimed, Estimate measured) {
        double excess = name.equals(CheckNames.AUC) ? claimed - measured.high() : measured.low() - claimed;
        return Observation.exact(CheckNames.CLAIMS, Math.max(0, excess), e.rows())
                .about(name, e.rows())
                .adding("claimed " + name + " " + Figures.plain(claimed) + ", measured " + Figures.of(measured.value())
                        + " [" + Figures.of(measured.low()) + ", " + Figures.of(measured.high()) + "]");
    }
}
