package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intervals and judgements on simulated data whose truth is known; every draw is seeded. */
class CoverageTest {

    private static final int SAMPLES = 4_000;

    /** A measure of drawn samples, and its true value. */
    record World(double truth, Function<SplittableRandom, Measured> sample) {}

    @ParameterizedTest
    @MethodSource("worlds")
    void coversTheTruthAsOftenAsItSays(World world) {
        List<Estimate> measured = estimates(world).limit(SAMPLES).toList();

        double covered = share(measured, e -> e.low() <= world.truth() && world.truth() <= e.high());

        assertThat(covered).isBetween(0.93, 0.97);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void seldomPassesWhatLiesJustBeyondTheThresholdAndMoreSeldomFailsWhatLiesJustWithin(World world) {
        var least = Threshold.atLeast(world.truth());
        var most = Threshold.atMost(world.truth());

        List<Estimate> measured = estimates(world).limit(SAMPLES).toList();

        assertThat(share(measured, e -> least.judge(e) == Judgement.PASSED)).isBetween(0.0, 0.065);
        assertThat(share(measured, e -> most.judge(e) == Judgement.PASSED)).isBetween(0.0, 0.065);
        assertThat(share(measured, e -> least.judge(e) == Judgement.FAILED)).isBetween(0.0, 0.04);
        assertThat(share(measured, e -> most.judge(e) == Judgement.FAILED)).isBetween(0.0, 0.04);
    }

    static Stream<Named<World>> worlds() {
        return Stream.of(
                Named.of("auc, normal scores a unit apart", new World(0.7602499389065233, CoverageTest::auc)),
                Named.of("log loss, calibrated uniform scores", new World(0.5, r -> ProbabilityErrors.logLoss(uniform(r, 1_000)))),
                Named.of("brier, calibrated uniform scores", new World(1.0 / 6, r -> ProbabilityErrors.brier(uniform(r, 1_000)))),
                Named.of("rmse, normal errors", new World(2, r -> RegressionErrors.rmse(errors(r), new double[1_000]))),
                Named.of("mae, normal errors", new World(2 * Math.sqrt(2 / Math.PI),
                        r -> RegressionErrors.mae(errors(r), new double[1_000]))),
                Named.of("disparate impact of 0.8", new World(0.8,
                        r -> Fairness.disparateImpact(share(r, 400, 0.4), share(r, 600, 0.5)))),
                Named.of("difference of -0.1", new World(-0.1,
                        r -> Fairness.difference(share(r, 200, 0.7), share(r, 300, 0.8)))),
                Named.of("difference of rare ones", new World(0.02,
                        r -> Fairness.difference(share(r, 400, 0.05), share(r, 400, 0.03)))));
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void coversTheTrueCalibrationErrorAtLeastAsOftenAsItSays(World world) {
        List<Estimate> errors = estimates(world).limit(400).toList();

        assertThat(share(errors, e -> e.low() <= world.truth() && world.truth() <= e.high())).isBetween(0.93, 1.0);
        assertThat(share(errors, e -> e.upper() < world.truth())).isBetween(0.0, 0.08);
        assertThat(share(errors, e -> e.lower() > world.truth())).isBetween(0.0, 0.08);
    }

    /** The true error of uniform scores s with probability s^p is the sum over bins of |integral of s - s^p|. */
    static Stream<Named<World>> calibrations() {
        return Stream.of(1.0, 0.9, 0.5).map(power -> Named.of("probability is score^" + power,
                new World(trueCalibrationError(power),
                        r -> Calibration.error(CalibrationTest.drawn(500, r.nextLong(), power), 1))));
    }

    private static double trueCalibrationError(double power) {
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            double from = bin / 10.0;
            double to = (bin + 1) / 10.0;
            error += Math.abs((to * to - from * from) / 2
                    - (Math.pow(to, power + 1) - Math.pow(from, power + 1)) / (power + 1));
        }
        return error;
    }

    private static Stream<Estimate> estimates(World world) {
        var random = new SplittableRandom(20260101);
        return Stream.generate(() -> (Estimate) world.sample().apply(random));
    }

    private static double share(List<Estimate> measured, Predicate<Estimate> holds) {
        return (double) measured.stream().filter(holds).count() / measured.size();
    }

    private static Measured auc(SplittableRandom random) {
        boolean[] positive = new boolean[250];
        Arrays.fill(positive, 0, 100, true);
        double[] scores = new double[250];
        Arrays.setAll(scores, i -> random.nextGaussian() + (positive[i] ? 1 : 0));
        return Auc.of(new Scores(scores, positive));
    }

    private static Scores uniform(SplittableRandom random, int rows) {
        return CalibrationTest.drawn(rows, random.nextLong(), 1);
    }

    private static double[] errors(SplittableRandom random) {
        double[] errors = new double[1_000];
        Arrays.setAll(errors, i -> 2 * random.nextGaussian());
        return errors;
    }

    private static Share share(SplittableRandom random, long among, double probability) {
        return new Share(random.doubles(among).filter(d -> d < probability).count(), among);
    }
}
