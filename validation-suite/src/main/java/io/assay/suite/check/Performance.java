package io.assay.suite.check;

import io.assay.statistics.Confusion;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.ProbabilityErrors;
import io.assay.statistics.Ranking;
import io.assay.statistics.RankingFigures;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.List;
import java.util.Optional;

/** How well the score of a binary classification tells what came. */
final class Performance {

    private static final int RESAMPLES = 200;
    private static final double FALSE_POSITIVES = 0.05;
    private static final double TENTH = 0.1;

    private Performance() {}

    /** Too few rows of the rarer class cannot carry a verdict, however many rows there are. */
    static List<Observation> auc(Evidence e) {
        if (!e.brief().classifies()) {
            return List.of();
        }
        Observation seen = held(e, CheckNames.AUC, Measure.whole(e));
        return List.of(enough(e) ? seen : seen.atWorst(Outcome.INCONCLUSIVE).adding("the rarer class has fewer than "
                + Figures.count(e.parameters().smallestMinority()) + " rows, which cannot carry a verdict"));
    }

    static List<Observation> ranking(Evidence e) {
        if (!e.brief().classifies()) {
            return List.of();
        }
        RankingFigures figures = Ranking.figures(e.scores(), FALSE_POSITIVES, TENTH, Measure.draws(e, RESAMPLES));
        return List.of(
                held(e, CheckNames.GINI, gini(e)),
                held(e, CheckNames.KS, figures.ks()),
                held(e, CheckNames.AVERAGE_PRECISION, figures.averagePrecision()),
                held(e, CheckNames.RECALL_AT_FPR, figures.recall()),
                held(e, CheckNames.LIFT, figures.lift()));
    }

    static List<Observation> losses(Evidence e) {
        return e.brief().classifies()
                ? List.of(
                        held(e, CheckNames.LOG_LOSS, ProbabilityErrors.logLoss(e.scores())),
                        held(e, CheckNames.BRIER, ProbabilityErrors.brier(e.scores())))
                : List.of();
    }

    /** At the threshold that was declared before validation, and at no other. */
    static List<Observation> atThreshold(Evidence e) {
        Optional<DecisionRule> decision = e.brief().decision();
        if (!e.brief().classifies() || decision.isEmpty()) {
            return List.of();
        }
        Confusion counts = Confusion.at(e.scores(), decision.get().threshold());
        String told = "true positives %s, false positives %s, false negatives %s, true negatives %s".formatted(
                Figures.count(counts.truePositives()), Figures.count(counts.falsePositives()),
                Figures.count(counts.falseNegatives()), Figures.count(counts.trueNegatives()));
        return List.of(
                held(e, CheckNames.PRECISION, counts.precision().estimate(Level.SINGLE)),
                held(e, CheckNames.RECALL, counts.recall().estimate(Level.SINGLE)),
                held(e, CheckNames.F1, counts.f1(Level.SINGLE)),
                held(e, CheckNames.MCC, counts.mcc(Level.SINGLE)).adding(told));
    }

    private static Measured gini(Evidence e) {
        return Measure.whole(e) instanceof Estimate auc ? auc.through(a -> 2 * a - 1) : Measure.whole(e);
    }

    private static boolean enough(Evidence e) {
        int positives = e.scores().positives();
        return Math.min(positives, e.rows() - positives) >= e.parameters().smallestMinority();
    }

    private static Observation held(Evidence e, String check, Measured measured) {
        return Observation.measured(check, measured, e.rows());
    }
}
