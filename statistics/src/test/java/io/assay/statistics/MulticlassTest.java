package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MulticlassTest {

    @ParameterizedTest
    @MethodSource("cases")
    void decisionsAgreeWithScikitLearn(JsonNode sample) {
        var confusion = MulticlassConfusion.of(scores(sample));

        assertThat(confusion.counts()).isDeepEqualTo(sample.required("counts").valueStream()
                .map(Reference::counts).toArray(long[][]::new));
        Reference.agrees(confusion.accuracy().estimate(), sample.required("accuracy"));
        for (Average average : Average.values()) {
            JsonNode expected = sample.required(average.name().toLowerCase());
            Reference.agrees(confusion.precision(average, Level.SINGLE), expected.required("precision"));
            Reference.agrees(confusion.recall(average, Level.SINGLE), expected.required("recall"));
            Reference.agrees(confusion.f1(average, Level.SINGLE), expected.required("f1"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scoresAgreeWithScikitLearnAndTheKernelOfDeLong(JsonNode sample) {
        var data = scores(sample);

        Reference.agrees(Multiclass.logLoss(data, Level.SINGLE), sample.required("logLoss"));
        for (Average average : Average.values()) {
            JsonNode expected = sample.required(average.name().toLowerCase());
            Reference.agrees(Multiclass.auc(data, average, Level.SINGLE), expected.required("auc"));
        }
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("classes");
    }

    @Test
    void twoClassesAreABinaryTarget() {
        var binary = CalibrationTest.drawn(300, 1, 1);
        var data = new ClassScores(
                Arrays.stream(binary.scores()).mapToObj(s -> new double[] {1 - s, s}).toArray(double[][]::new),
                IntStream.range(0, 300).map(i -> binary.positive()[i] ? 1 : 0).toArray());

        var area = (Estimate) Multiclass.auc(data, Average.MACRO, Level.SINGLE);
        var loss = (Estimate) Multiclass.logLoss(data, Level.SINGLE);

        assertThat(area.low()).isCloseTo(((Estimate) Auc.of(binary)).low(), Reference.nineDigits(1));
        assertThat(loss.low()).isCloseTo(((Estimate) ProbabilityErrors.logLoss(binary)).low(), Reference.nineDigits(1));
    }

    @Test
    void partsAddUp() {
        var first = new MulticlassConfusion(2);
        var second = new MulticlassConfusion(2);
        first.add(0, 1);
        second.add(1, 1);

        first.merge(second);

        assertThat(first.counts()).isDeepEqualTo(new long[][] {{0, 1}, {0, 1}});
    }

    @Test
    void sayWhyTheyCannotBeComputed() {
        var none = new ClassScores(new double[0][], new int[0]);
        var nan = new ClassScores(new double[][] {{0, Double.NaN}, {1, 0}}, new int[] {0, 1});
        var oneClass = new ClassScores(new double[][] {{0.5, 0.5}, {0.5, 0.5}}, new int[] {0, 0});
        var off = new ClassScores(new double[][] {{0.5, 0.5}, {0.5, 0.6}}, new int[] {0, 1});

        assertThat(Multiclass.auc(none, Average.MACRO, Level.SINGLE)).isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(Multiclass.auc(nan, Average.MACRO, Level.SINGLE)).isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThat(Multiclass.auc(oneClass, Average.MACRO, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("class 0 has all rows"));
        assertThat(Multiclass.logLoss(none, Level.SINGLE)).isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(Multiclass.logLoss(off, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("the scores of row 1 are no probabilities that add up to 1"));
        assertThat(MulticlassConfusion.of(none).f1(Average.MACRO, Level.SINGLE)).isInstanceOf(Measured.NotComputable.class);
    }

    @Test
    void refusesRowsThatDoNotFit() {
        assertThatThrownBy(() -> new ClassScores(new double[2][2], new int[1])).hasMessageContaining("2 rows of scores but 1");
        assertThatThrownBy(() -> new ClassScores(new double[1][2], new int[] {2})).hasMessageContaining("row 0 has 2 scores and class 2");
        assertThatThrownBy(() -> new ClassScores(new double[][] {{1, 0}, {1}}, new int[2])).hasMessageContaining("row 1 has 1 scores");
    }

    private static ClassScores scores(JsonNode sample) {
        return new ClassScores(
                sample.required("scores").valueStream().map(Reference::numbers).toArray(double[][]::new),
                Arrays.stream(Reference.counts(sample.required("truth"))).mapToInt(Math::toIntExact).toArray());
    }
}
