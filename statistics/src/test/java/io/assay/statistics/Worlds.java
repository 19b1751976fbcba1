package io.assay.statistics;

import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What is simulated: each measure with its true value. */
final class Worlds {

    /**
     * Of normal classes a unit apart: Phi(1 / sqrt 2), and 2 Phi(1 / 2) - 1; by numeric integration with SciPy, average
     * precision with 40 in 100 positive, and the recall of a class among three.
     */
    private static final double AREA = 0.7602499389065233;

    private static final double GAP = 0.38292492254802624;
    private static final double PRECISION = 0.6767656675990447;
    private static final double RECALL_OF_THREE = 0.6337020457780798;
    private static final int SAMPLES = 2_000;
    private static final int RESAMPLED = 400;

    private Worlds() {}

    /** Intervals that come from a formula. */
    static Stream<Named<World>> exact() {
        return Stream.of(errors(), decisions(), groups(), lines()).flatMap(worlds -> worlds);
    }

    private static Stream<Named<World>> errors() {
        return Stream.of(
                exact("auc, normal scores a unit apart", AREA, r -> Auc.of(Draws.normal(r, 100, 150, 1))),
                exact("log loss, calibrated uniform scores", 0.5, r -> ProbabilityErrors.logLoss(Draws.uniform(r, 1_000))),
                exact("brier, calibrated uniform scores", 1.0 / 6, r -> ProbabilityErrors.brier(Draws.uniform(r, 1_000))),
                exact("rmse, normal errors", 2, r -> RegressionErrors.rmse(Draws.errors(r), new double[1_000])),
                exact("mae, normal errors", 2 * Math.sqrt(2 / Math.PI),
                        r -> RegressionErrors.mae(Draws.errors(r), new double[1_000])),
                exact("mape of 100, normal errors", 2 * Math.sqrt(2 / Math.PI) / 100, r -> {
                    double[] errors = Draws.errors(r);
                    double[] truth = IntStream.range(0, 1_000).mapToDouble(i -> 100).toArray();
                    return RegressionErrors.mape(IntStream.range(0, 1_000).mapToDouble(i -> 100 + errors[i]).toArray(), truth,
                            Level.SINGLE);
                }),
                exact("r2", 0.8, r -> onPairs(r, pair -> RegressionErrors.r2(pair[0], pair[1], Level.SINGLE))),
                exact("pearson", Math.sqrt(0.8), r -> onPairs(r, pair -> Correlation.pearson(pair[0], pair[1], Level.SINGLE))),
                exact("spearman", 6 / Math.PI * Math.asin(Math.sqrt(0.8) / 2),
                        r -> onPairs(r, pair -> Correlation.spearman(pair[0], pair[1], Level.SINGLE))));
    }

    private static Stream<Named<World>> decisions() {
        return Stream.of(
                exact("f1", 0.4 / 0.55, r -> Draws.decisions(r, 300).f1(Level.SINGLE)),
                exact("balanced accuracy", (0.2 / 0.25 + 0.65 / 0.75) / 2,
                        r -> Draws.decisions(r, 300).balancedAccuracy(Level.SINGLE)),
                exact("matthews", (0.2 * 0.65 - 0.1 * 0.05) / Math.sqrt(0.3 * 0.25 * 0.75 * 0.7),
                        r -> Draws.decisions(r, 300).mcc(Level.SINGLE)),
                exact("precision", 0.2 / 0.3, r -> Draws.decisions(r, 300).precision().estimate()),
                exact("macro auc", AREA, r -> Multiclass.auc(Draws.threeClasses(r, 200), Average.MACRO, Level.SINGLE)),
                exact("macro recall", RECALL_OF_THREE,
                        r -> MulticlassConfusion.of(Draws.threeClasses(r, 200)).recall(Average.MACRO, Level.SINGLE)),
                exact("weighted recall", RECALL_OF_THREE,
                        r -> MulticlassConfusion.of(Draws.threeClasses(r, 200)).recall(Average.WEIGHTED, Level.SINGLE)));
    }

    private static Stream<Named<World>> groups() {
        return Stream.of(
                exact("disparate impact of 0.8", 0.8,
                        r -> Fairness.disparateImpact(Draws.share(r, 400, 0.4), Draws.share(r, 600, 0.5))),
                exact("difference of -0.1", -0.1, r -> Fairness.difference(Draws.share(r, 200, 0.7), Draws.share(r, 300, 0.8))),
                exact("difference of rare ones", 0.02,
                        r -> Fairness.difference(Draws.share(r, 400, 0.05), Draws.share(r, 400, 0.03))));
    }

    private static Stream<Named<World>> lines() {
        return Stream.of(
                named("slope", 1, 1_000, r -> CalibrationLine.of(Draws.uniform(r, 400), Level.SINGLE).slope()),
                named("intercept", 0, 1_000, r -> CalibrationLine.of(Draws.uniform(r, 400), Level.SINGLE).intercept()),
                named("in the large", 0, 1_000, r -> CalibrationLine.of(Draws.uniform(r, 400), Level.SINGLE).inTheLarge()),
                named("areas of two models", 0, 2_000, Draws::twoModels),
                exact("mean difference on 12 rows", 0.1, r -> Paired.means(
                        IntStream.range(0, 12).mapToDouble(i -> 0.1 + r.nextGaussian()).toArray(), new double[12], Level.SINGLE)));
    }

    /** Intervals that come from resamples. */
    static Stream<Named<World>> resampled() {
        return Stream.of(
                named("auc of rows", AREA, RESAMPLED,
                        r -> Ranking.auc(Draws.normal(r, 100, 150, 1), Bootstrap.ofRows(250, 300, r.nextLong()))),
                named("auc of entities", AREA, RESAMPLED, r -> Ranking.auc(Draws.clustered(r, 60, 90), Bootstrap.ofEntities(
                        IntStream.range(0, 750).map(i -> i / 5).toArray(), 300, r.nextLong()))),
                named("average precision", PRECISION, RESAMPLED, r -> Ranking.averagePrecision(
                        Draws.normal(r, 120, 180, 1), Bootstrap.ofRows(300, 300, r.nextLong()))));
    }

    /** Intervals that are wide rather than narrow. */
    static Stream<Named<World>> cautious() {
        return Stream.concat(
                Stream.of(1.0, 0.9, 0.5).map(power -> named("calibration error, probability is score^" + power,
                        trueCalibrationError(power), RESAMPLED,
                        r -> Calibration.error(CalibrationTest.drawn(500, r.nextLong(), power), 1))),
                Stream.of(
                        named("ks", GAP, RESAMPLED,
                                r -> Ranking.ks(Draws.normal(r, 100, 150, 1), Bootstrap.ofRows(250, 200, r.nextLong()))),
                        named("ks of nothing", 0, RESAMPLED,
                                r -> Ranking.ks(Draws.normal(r, 100, 150, 0), Bootstrap.ofRows(250, 200, r.nextLong()))),
                        exact("equalised odds", 0.1, r -> new GroupGaps(Draws.group(r, 0.7, 0.25), Draws.group(r, 0.8, 0.2))
                                .equalisedOdds(Level.SINGLE)),
                        exact("equalised odds, equal", 0, r -> new GroupGaps(Draws.group(r, 0.8, 0.2), Draws.group(r, 0.8, 0.2))
                                .equalisedOdds(Level.SINGLE))));
    }

    /** The true error of uniform scores s with probability s^p is the sum over bins of |integral of s - s^p|. */
    private static double trueCalibrationError(double power) {
        return IntStream.range(0, 10)
                .mapToDouble(bin -> {
                    double from = bin / 10.0;
                    double to = (bin + 1) / 10.0;
                    return Math.abs((to * to - from * from) / 2
                            - (Math.pow(to, power + 1) - Math.pow(from, power + 1)) / (power + 1));
                })
                .sum();
    }

    private static Measured onPairs(SplittableRandom random, Function<double[][], Measured> measure) {
        return measure.apply(Draws.pairs(random));
    }

    private static Named<World> exact(String name, double truth, Function<SplittableRandom, Measured> sample) {
        return named(name, truth, SAMPLES, sample);
    }

    private static Named<World> named(String name, double truth, int samples, Function<SplittableRandom, Measured> sample) {
        return Named.of(name, new World(truth, samples, sample));
    }
}
