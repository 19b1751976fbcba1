package io.assay.suite.world;

import io.assay.suite.observation.CheckNames;
import io.assay.suite.policy.Outcome;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something wrong with a model or its data.
 *
 * @param name what is wrong, for people
 * @param check which check has to find it
 * @param outcome what that check has to conclude
 * @param planted puts it into a clean world
 */
record Flaw(String name, String check, Outcome outcome, UnaryOperator<World> planted) {

    static final List<Flaw> ALL = List.of(
            failed("biased against women", CheckNames.DISPARATE_IMPACT, Flaw::biased),
            failed("deserving women refused", CheckNames.EQUAL_OPPORTUNITY, Flaw::biased),
            failed("an input stands for sex", CheckNames.PROXIES, Flaw::biased),
            failed("knows the outcome", CheckNames.LEAKAGE,
                    w -> w.holding(a -> a.staying(20 * a.defaulted() + a.tenure() / 2))),
            failed("miscalibrated", CheckNames.ECE, w -> w.scoring(a -> Math.pow(w.truth.defaulting(a), 3))),
            failed("too extreme", CheckNames.CALIBRATION_SLOPE, w -> w.scoring(a -> sharpened(w.truth.defaulting(a)))),
            failed("too low on the whole", CheckNames.CALIBRATION_INTERCEPT, w -> w.scoring(a -> w.truth.defaulting(a) / 2)),
            failed("features moved", CheckNames.FEATURE_STABILITY,
                    w -> w.trainedOn(a -> a.earning(Math.max(0, a.income() - 15)))),
            failed("scores moved", CheckNames.SCORE_STABILITY, w -> w.trainedOn(a -> a.earning(Math.max(0, a.income() - 20)))),
            failed("one value in training", CheckNames.FEATURE_STABILITY, w -> w.trainedOn(a -> a.staying(5))),
            failed("overfitted", CheckNames.GAP, Flaw::overfitted),
            failed("not monotonic", CheckNames.MONOTONICITY,
                    w -> w.scoring(a -> w.truth.defaulting(a) * (a.income() > 70 ? 1.6 : 1) / 1.6)),
            failed("fragile to noise", CheckNames.NOISE_FLIPS,
                    w -> w.scoring(a -> Math.clamp(w.truth.defaulting(a) + 0.5 * Math.sin(9 * a.income()), 0, 1))),
            failed("scores shake", CheckNames.NOISE_CHANGE,
                    w -> w.scoring(a -> Math.clamp(w.truth.defaulting(a) + 0.5 * Math.sin(9 * a.income()), 0, 1))),
            failed("hangs on a nullable input", CheckNames.MISSING_FLIPS,
                    w -> w.scoring(a -> Double.isNaN(a.debt()) ? 0.99 : w.truth.defaulting(a))),
            failed("guesses unknown categories", CheckNames.UNKNOWN_FLIPS, Flaw::guessing),
            failed("no answer at an edge", CheckNames.RANGE_EDGES,
                    w -> w.scoring(a -> a.income() == 0 ? Double.NaN : w.truth.defaulting(a))),
            failed("scores above 1", CheckNames.SCORES, w -> w.scoring(a -> 3 * w.truth.defaulting(a))),
            failed("ranks by chance", CheckNames.AUC, w -> w.scoring(a -> a.tenure() / 30)),
            failed("ranks upside down", CheckNames.TRIVIAL, w -> w.scoring(a -> 1 - w.truth.defaulting(a))),
            failed("worse than a logistic regression", CheckNames.LOGISTIC, w -> w.scoring(a -> a.debt() > 0.5 ? 0.5 : 0.2)),
            failed("worse than the live version", CheckNames.LIVE,
                    w -> w.scoring(a -> a.debt() > 0.5 ? 0.5 : 0.2).after(w.truth::defaulting)),
            failed("never says the same twice", CheckNames.DETERMINISM, Flaw::dicing),
            failed("answers unknown categories", CheckNames.UNKNOWN_CATEGORY, Flaw::guessing),
            failed("undocumented", CheckNames.DOCUMENTATION, World::undocumented),
            failed("one feature carries all", CheckNames.DOMINANCE, w -> w.scoring(a -> a.income() < 0 ? 0 : 1 - a.income() / 150)),
            failed("no good in a region", CheckNames.SLICES, Flaw::lost),
            failed("more is claimed", CheckNames.CLAIMS, w -> w.claiming("auc", 0.9)),
            failed("copied rows", CheckNames.DUPLICATES, w -> w.mixing(copies(w.holdOut), w.holdOut.size() / 5)),
            failed("trained on the hold-out", CheckNames.OVERLAP, w -> w.mixing(w.training, w.holdOut.size() / 10)),
            failed("illegal values", CheckNames.LEGAL_VALUES, w -> w.holding(a -> a.age() > 60 ? a.earning(-a.income()) : a)),
            failed("mostly missing", CheckNames.MISSING_SHARE,
                    w -> w.holding(a -> a.tenure() < 20 ? a.owing(Double.NaN) : a)),
            failed("wrong interface", CheckNames.INTERFACE, w -> w.declaring("seniority")),
            inconclusive("too few rows", CheckNames.ROWS, w -> w.keeping(300)),
            inconclusive("too few rows for the interval", CheckNames.WIDTH, w -> w.keeping(150)),
            inconclusive("too few events", CheckNames.MINORITY, Flaw::rare));

    private static Flaw failed(String name, String check, UnaryOperator<World> planted) {
        return new Flaw(name, check, Outcome.FAILED, planted);
    }

    private static Flaw inconclusive(String name, String check, UnaryOperator<World> planted) {
        return new Flaw(name, check, Outcome.INCONCLUSIVE, planted);
    }

    boolean found(long seed) {
        World world = planted.apply(new World(seed, 1500));
        return World.outcomes(world.judged()).get(check) == outcome;
    }

    /** Tenure becomes long for men and short for women, and the model counts it against women. */
    private static World biased(World w) {
        w.holding(a -> a.staying(a.tenure() / 3 + (a.sex().equals("male") ? 15 : 0)));
        return w.scoring(a -> Math.clamp(w.truth.defaulting(a) + (a.tenure() < 12 ? 0.3 : 0), 0, 1));
    }

    private static World overfitted(World w) {
        Set<Double> defaulted = w.training.stream()
                .filter(a -> a.defaulted() == 1)
                .map(Applicant::income)
                .collect(Collectors.toSet());
        return w.scoring(a -> (w.truth.defaulting(a) + (defaulted.contains(a.income()) ? 2 : 0)) / 3);
    }

    private static World dicing(World w) {
        var random = new SplittableRandom(w.seed);
        return w.scoring(a -> Math.clamp(w.truth.defaulting(a) + random.nextDouble(0.001), 0, 1));
    }

    private static World guessing(World w) {
        w.model = new Lender(Set.of(), a -> World.CHANNELS.contains(a.channel()) ? w.truth.defaulting(a) : 0.99);
        return w;
    }

    /** In the north the outcome is the opposite of what the model thinks. */
    private static World lost(World w) {
        return w.holding(a -> a.region().equals("north") ? a.defaulted(1 - a.defaulted()) : a);
    }

    private static World rare(World w) {
        var random = new SplittableRandom(w.seed);
        return w.holding(a -> a.defaulted(random.nextInt(20) == 0 ? a.defaulted() : 0));
    }

    private static List<Applicant> copies(List<Applicant> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(rows.size() - 1 - i)).toList();
    }

    private static double sharpened(double p) {
        double odds = 2 * Math.log(p / (1 - p));
        return 1 / (1 + Math.exp(-odds));
    }
}
