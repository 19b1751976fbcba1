package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RankingTest {

    @ParameterizedTest
    @MethodSource("resampled")
    void agreesWithScikitLearnAndScipy(JsonNode sample) {
        var data = ProbabilityErrorsTest.scores(sample);
        var bootstrap = bootstrap(data);

        Measured ks = Ranking.ks(data, bootstrap);
        Measured precision = Ranking.averagePrecision(data, bootstrap);

        valued(ks, sample.required("ks"));
        valued(precision, sample.required("averagePrecision"));
        sample.required("recallAt").forEachEntry((rate, recall) ->
                valued(Ranking.recallAt(data, Double.parseDouble(rate), bootstrap), recall));
        sample.required("lift").forEachEntry((fraction, lift) ->
                valued(Ranking.lift(data, Double.parseDouble(fraction), bootstrap), lift));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsFourFiguresTogetherAsItTellsEach(JsonNode sample) {
        var data = ProbabilityErrorsTest.scores(sample);
        var bootstrap = bootstrap(data);

        var figures = Ranking.figures(data, 0.05, 0.1, bootstrap);

        assertThat(figures).isEqualTo(new RankingFigures(
                Ranking.ks(data, bootstrap),
                Ranking.averagePrecision(data, bootstrap),
                Ranking.recallAt(data, 0.05, bootstrap),
                Ranking.lift(data, 0.1, bootstrap)));
    }

    /** Those with rows enough that nearly all resamples have both classes. */
    static Stream<Named<JsonNode>> resampled() {
        return cases().filter(c -> c.getPayload().required("scores").size() >= 10);
    }

    @Test
    void isNotComputableWhereManyResamplesAreOfOneClass() {
        var onePositive = ProbabilityErrorsTest.scores(Reference.named("binary", "one positive"));

        assertThat(Ranking.ks(onePositive, bootstrap(onePositive))).isEqualTo(
                new Measured.NotComputable("too many resamples are of one class; there are too few rows"));
        assertThat(Ranking.averagePrecision(onePositive, bootstrap(onePositive))).isInstanceOf(Measured.NotComputable.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsRowsByTheirWeightsAsScikitLearnDoes(JsonNode sample) {
        var data = ProbabilityErrorsTest.scores(sample);
        int[] weights = Arrays.stream(Reference.counts(sample.required("weights"))).mapToInt(Math::toIntExact).toArray();

        double area = Ranking.aucOfWeights(data).applyAsDouble(weights);
        double precision = new Ranked(data).curve(weights).averagePrecision();

        assertThat(area).isCloseTo(sample.required("weightedAuc").doubleValue(), Reference.nineDigits(1));
        assertThat(precision).isCloseTo(sample.required("weightedAveragePrecision").doubleValue(), Reference.nineDigits(1));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("rankings").filter(c -> !c.getPayload().required("ks").isNull());
    }

    @Test
    void givesGiniTheIntervalOfTheArea() {
        var data = CalibrationTest.drawn(300, 1, 1);
        var area = (Estimate) Auc.of(data);

        var gini = (Estimate) Ranking.gini(data, Level.SINGLE);

        assertThat(gini).isEqualTo(new Estimate(2 * area.value() - 1, 2 * area.low() - 1, 2 * area.high() - 1,
                2 * area.lower() - 1, 2 * area.upper() - 1));
        assertThat(Ranking.gini(data, bootstrap(data))).isInstanceOfSatisfying(Estimate.class, resampled -> {
            assertThat(resampled.value()).isCloseTo(gini.value(), Reference.nineDigits(1));
            assertThat(resampled.low()).isCloseTo(gini.low(), within(0.03));
        });
    }

    @Test
    void doesNotTakeTenRowsToldApartForProof() {
        var apart = ProbabilityErrorsTest.scores(Reference.named("binary", "apart"));

        assertThat(Ranking.auc(apart, bootstrap(apart))).isEqualTo(Auc.of(apart));
        assertThat(Threshold.atLeast(0.75).judge(Ranking.averagePrecision(apart, bootstrap(apart))))
                .isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(Threshold.atLeast(0.75).judge(Ranking.ks(apart, bootstrap(apart)))).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void drawsTheCurveFromTheHighestScoreDown() {
        var curve = RocCurve.of(new Scores(new double[] {0.5, 0.0, 0.5, -0.0}, new boolean[] {true, false, false, true}));

        assertThat(curve.thresholds()).containsExactly(0.5, 0.0);
        assertThat(curve.truePositives()).containsExactly(1, 2);
        assertThat(curve.falsePositives()).containsExactly(1, 2);
    }

    @Test
    void saysWhatIsWrong() {
        var nan = new Scores(new double[] {Double.NaN, 1}, new boolean[] {true, false});

        assertThat(Ranking.ks(nan, bootstrap(nan))).isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThat(Ranking.lift(nan, 0.5, bootstrap(nan))).isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThat(Ranking.gini(nan, bootstrap(nan))).isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThatThrownBy(() -> RocCurve.of(nan)).hasMessageContaining("a score is NaN; give finite scores");
        assertThatThrownBy(() -> Ranking.lift(nan, 0, bootstrap(nan))).hasMessageContaining("fraction of 0.0");
        assertThatThrownBy(() -> Ranking.recallAt(nan, -0.1, bootstrap(nan))).hasMessageContaining("rate of -0.1");
    }

    private static Bootstrap bootstrap(Scores data) {
        return Bootstrap.ofRows(data.rows(), 200, 1);
    }

    private static void valued(Measured measured, JsonNode expected) {
        assertThat(measured).isInstanceOfSatisfying(Estimate.class, e -> {
            assertThat(e.value()).isCloseTo(expected.doubleValue(), Reference.nineDigits(expected.doubleValue()));
            assertThat(new double[] {e.low(), e.lower(), e.value(), e.upper(), e.high()}).isSorted();
        });
    }
}
