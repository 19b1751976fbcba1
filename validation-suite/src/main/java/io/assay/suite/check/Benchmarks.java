package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.LogisticRegression;
import io.assay.statistics.Measured;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Compares with models that need no skill: one that always says the same, and a logistic regression fitted here. */
final class Benchmarks {

    private static final double CHANCE = 0.5;
    private static final double PENALTY = 1;
    private static final int PRODUCTS = 100_000_000;

    private Benchmarks() {}

    /** Ranks by chance, says the most frequent class, or says the mean, each of the hold-out itself. */
    static List<Observation> trivial(Evidence e) {
        return switch (e.brief().task()) {
            case Brief.CLASSIFICATION -> List.of(trivial(e, less(Measure.whole(e), CHANCE), "one that ranks by chance"));
            case Brief.MULTICLASS -> List.of(trivial(
                    e, Versus.difference(e, all(e), same(e, mostFrequent(e))), "one that always says the most frequent class"));
            case Brief.REGRESSION -> List.of(trivial(e, Measure.whole(e), "one that always says the mean"));
            default -> List.of();
        };
    }

    static List<Observation> logistic(Evidence e) {
        if (!e.brief().classifies()) {
            return e.brief().decides() ? List.of() : List.of(none("it is fitted to two classes only"));
        }
        if (e.training().isEmpty() || e.training().get().sample().size() == 0) {
            return List.of(none("no training data were given to fit it to"));
        }
        Learnt learnt = Learnt.of(e, e.training().get());
        Design design = Design.of(learnt.sample().inputs());
        if (design.width() == 0 || design.width() > LogisticRegression.COLUMNS) {
            return List.of(none("the inputs make " + design.width() + " columns; 1 to " + LogisticRegression.COLUMNS
                    + " can be fitted"));
        }
        return List.of(logistic(e, learnt, design));
    }

    private static Observation logistic(Evidence e, Learnt learnt, Design design) {
        int most = Math.clamp(PRODUCTS / ((long) design.width() * design.width()), 1000, learnt.sample().size() + 1000);
        Sample fitted = learnt.sample().atMost(most, e.brief().seed());
        boolean[] positive = Evidence.scores(fitted.pick(e.training().orElseThrow().truth()), new double[fitted.size()]).positive();
        Sample judged = e.sample();
        return LogisticRegression.fit(design.columns(fitted.inputs()), positive, PENALTY)
                .map(model -> Versus.difference(e, judged.rows(), model.predict(design.columns(judged.inputs()))))
                .map(difference -> Versus.told(CheckNames.LOGISTIC, difference, judged.size())
                        .adding("fitted to " + fitted.size() + " training rows"))
                .orElseGet(() -> none("the training rows are of one class, or cannot be fitted"));
    }

    private static Observation trivial(Evidence e, Measured difference, String whom) {
        return Versus.told(CheckNames.TRIVIAL, difference, e.rows()).adding("than " + whom);
    }

    private static Measured less(Measured measured, double other) {
        return measured instanceof Estimate known ? known.through(value -> value - other) : measured;
    }

    private static double[] same(Evidence e, double value) {
        double[] all = new double[e.rows()];
        Arrays.fill(all, value);
        return all;
    }

    private static double mostFrequent(Evidence e) {
        return IntStream.range(0, e.holdOut().classes().size())
                .reduce(0, (best, other) -> count(e, other) > count(e, best) ? other : best);
    }

    private static long count(Evidence e, int place) {
        return Arrays.stream(e.truth()).filter(t -> t == place).count();
    }

    private static int[] all(Evidence e) {
        return IntStream.range(0, e.rows()).toArray();
    }

    private static Observation none(String why) {
        return Observation.notApplicable(CheckNames.LOGISTIC, "there is no logistic regression to compare with: " + why);
    }
}
