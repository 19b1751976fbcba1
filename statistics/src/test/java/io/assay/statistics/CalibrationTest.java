package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CalibrationTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCalibrationCurveOfScikitLearn(JsonNode sample) {
        Measured error = Calibration.error(ProbabilityErrorsTest.scores(sample), 1);

        double expected = sample.required("ece").doubleValue();
        assertThat(((Estimate) error).value()).isCloseTo(expected, Reference.nineDigits(1));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("binary");
    }

    @Test
    void countsAScoreOnAnEdgeIntoTheBinAboveAndOneIntoTheLast() {
        var onEdges = new Scores(new double[] {0.1, 0.1, 0.05, 1, 0.95}, new boolean[] {true, false, false, true, true});

        Measured error = Calibration.error(onEdges, 1);

        assertThat(((Estimate) error).value()).isCloseTo((0.8 + 0.05 + 0.05) / 5, Reference.nineDigits(1));
    }

    @Test
    void putsItsEndsInOrderAndRepeatsThemFromTheSameSeed() {
        var data = drawn(400, 3, 0.6);

        var error = (Estimate) Calibration.error(data, 5);

        assertThat(new double[] {error.low(), error.lower(), error.value(), error.upper(), error.high()}).isSorted();
        assertThat(Calibration.error(data, 5)).isEqualTo(error);
        assertThat(Calibration.error(data, 6)).isNotEqualTo(error);
    }

    @Test
    void reachesDownToZeroForWellCalibratedScores() {
        var error = (Estimate) Calibration.error(drawn(2_000, 3, 1), 5);

        assertThat(error.value()).isBetween(0.001, Calibration.errorIfCalibrated(drawn(2_000, 3, 1), 5));
        assertThat(error.low()).isZero();
        assertThat(Threshold.atMost(1e-6).judge(error)).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void isNotComputableWithoutRowsOrProbabilities() {
        assertThat(Calibration.error(new Scores(new double[0], new boolean[0]), 1))
                .isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(Calibration.error(new Scores(new double[] {2}, new boolean[1]), 1))
                .isEqualTo(new Measured.NotComputable("a score is 2.0, which is no probability"));
        assertThat(Calibration.error(new Scores(new double[] {Double.NaN}, new boolean[1]), 1))
                .isEqualTo(new Measured.NotComputable("a score is NaN"));
    }

    @Test
    void tellsTheErrorAndTheNoiseAsItTellsEach() {
        var data = drawn(2_000, 3, 0.8);

        var both = Calibration.measured(data, 5);

        assertThat(both.error()).isEqualTo(Calibration.error(data, 5));
        assertThat(both.ifCalibrated()).isEqualTo(Calibration.errorIfCalibrated(data, 5));
    }

    /** 100,000 rows fill bins enough that their sums are drawn at once; the same rows one by one bring these quantiles. */
    @Test
    void drawsSumsOfManyRowsAsItDrawsSingleRows() {
        var data = drawn(100_000, 3, 0.9);
        double[] oneByOne = resampled(data);

        double[] atOnce = new BinnedGaps(data).resampled(400, 7);

        double deviation = (Quantile.of(oneByOne, 0.975) - Quantile.of(oneByOne, 0.025)) / 4;
        assertThat(Quantile.of(atOnce, 0.5)).isCloseTo(Quantile.of(oneByOne, 0.5), within(0.3 * deviation));
        assertThat(Quantile.of(atOnce, 0.975)).isCloseTo(Quantile.of(oneByOne, 0.975), within(0.6 * deviation));
        assertThat(Quantile.of(atOnce, 0.025)).isCloseTo(Quantile.of(oneByOne, 0.025), within(0.6 * deviation));
    }

    private static double[] resampled(Scores data) {
        var random = new SplittableRandom(11);
        double[] errors = new double[200];
        Arrays.setAll(errors, i -> {
            var drawn = new Reliability(Calibration.BINS);
            random.ints(data.rows(), 0, data.rows()).forEach(row -> drawn.add(data.scores()[row], data.positive()[row]));
            return drawn.error();
        });
        Arrays.sort(errors);
        return errors;
    }

    /** Uniform scores whose true probability is the score to a power. */
    static Scores drawn(int rows, long seed, double power) {
        var random = new SplittableRandom(seed);
        double[] scores = random.doubles(rows).toArray();
        boolean[] positive = new boolean[rows];
        Arrays.setAll(scores, i -> {
            positive[i] = random.nextDouble() < Math.pow(scores[i], power);
            return scores[i];
        });
        return new Scores(scores, positive);
    }
}
