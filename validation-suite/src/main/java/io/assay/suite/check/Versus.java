package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.Paired;
import io.assay.statistics.Ranking;
import io.assay.statistics.Scores;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Compares two models on the same rows, pair by pair: the main measure of one less that of the other. */
final class Versus {

    private static final int RESAMPLES = 400;

    private Versus() {}

    /** On these rows of the hold-out; what the other said is as {@link Measure#said} has it. */
    static Measured difference(Evidence e, int[] rows, double[] other) {
        double[] truth = Arrays.stream(rows).mapToDouble(row -> e.truth()[row]).toArray();
        double[] ours = Measure.said(Measure.picked(e.holdOut().answers(), rows));
        return switch (e.brief().task()) {
            case Brief.CLASSIFICATION -> aucs(e, Evidence.scores(truth, ours), Evidence.scores(truth, other));
            case Brief.MULTICLASS -> Paired.means(right(truth, ours), right(truth, other), Level.SINGLE);
            default -> explained(truth, ours, other);
        };
    }

    /** The difference, and in words who is better. */
    static Observation told(String check, Measured difference, long rows) {
        Observation seen = Observation.measured(check, difference, rows);
        return difference instanceof Estimate known ? seen.adding(words(known)) : seen;
    }

    private static String words(Estimate known) {
        if (known.low() > 0) {
            return "better, by more than noise";
        }
        return known.high() < 0 ? "worse, by more than noise" : "within noise: these rows cannot tell them apart at "
                + Figures.of((known.high() - known.low()) / 2);
    }

    /** Where several rows belong to one entity, they count as one draw. */
    private static Measured aucs(Evidence e, Scores ours, Scores other) {
        return e.holdOut().clustered() && ours.rows() == e.rows()
                ? clustered(e, ours, other)
                : Paired.aucs(ours.scores(), other.scores(), ours.positive(), Level.SINGLE);
    }

    private static Measured clustered(Evidence e, Scores ours, Scores other) {
        if (!Arrays.stream(ours.scores()).allMatch(Double::isFinite) || !Arrays.stream(other.scores()).allMatch(Double::isFinite)) {
            return new Measured.NotComputable("a score is not finite");
        }
        ToDoubleFunction<int[]> one = Ranking.aucOfWeights(ours);
        ToDoubleFunction<int[]> two = Ranking.aucOfWeights(other);
        return Measure.draws(e, RESAMPLES).interval(weights -> one.applyAsDouble(weights) - two.applyAsDouble(weights));
    }

    private static double[] right(double[] truth, double[] said) {
        return IntStream.range(0, truth.length).mapToDouble(row -> truth[row] == said[row] ? 1 : 0).toArray();
    }

    /** Difference in R2: of mean squared errors, in units of the variance. */
    private static Measured explained(double[] truth, double[] ours, double[] other) {
        double variance = Math.pow(Numbers.deviation(truth), 2);
        return Paired.means(squares(truth, other), squares(truth, ours), Level.SINGLE) instanceof Estimate known && variance > 0
                ? known.through(value -> value / variance)
                : new Measured.NotComputable("a value is not finite, or all true values are equal");
    }

    private static double[] squares(double[] truth, double[] said) {
        return IntStream.range(0, truth.length).mapToDouble(i -> (said[i] - truth[i]) * (said[i] - truth[i])).toArray();
    }
}
