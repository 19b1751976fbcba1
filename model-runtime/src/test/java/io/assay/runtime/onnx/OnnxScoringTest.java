package io.assay.runtime.onnx;

import static io.assay.runtime.onnx.TinyModels.AMPLE;
import static io.assay.runtime.onnx.TinyModels.expected;
import static io.assay.runtime.onnx.TinyModels.numbers;
import static io.assay.runtime.onnx.TinyModels.open;
import static io.assay.runtime.onnx.TinyModels.score;
import static io.assay.runtime.onnx.TinyModels.texts;
import static io.assay.runtime.onnx.TinyModels.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxScoringTest {

    @Test
    void feedsEachInputTheColumnOfItsNameWhateverTheOrder() {
        var city = texts("city", "Rome", "Oslo", null);
        var member = numbers("member", 1, 0, 1);
        var visits = numbers("visits", 1, 2, 3);
        var unused = texts("remark", "a", "b", "c");

        var answers = score("named", city, member, visits, numbers("age", 30.5, 41, 52), unused, numbers("income", 1000.25, 2000, -3));

        assertThat(answers.getFirst().name()).isEqualTo("score");
        assertThat(answers.getFirst().numbers()).containsExactly(expected("named", "score"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "open_width"})
    void feedsOneWideInputAllColumnsInOrder(String model) {
        var answers = score(model, three("first", "second", "third"));

        assertThat(answers).extracting(Output::name).containsExactly("label", "probabilities");
        assertThat(answers.getFirst().numbers()).containsExactly(expected(model, "label"));
        assertThat(answers.getLast().numbers()).containsExactly(expected(model, "probabilities"), within(1e-6));
        assertThat(answers.getLast().column(1)).containsExactly(
                new double[] {0.99591744, 0.01085898, 0.90681577}, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"zipmap, 0 1", "zipmap_of_numbers, 0 9 18", "zipmap_of_texts, no yes"})
    void readsMapsOfClassesAsColumnsInTheOrderOfTheirKeys(String model, String classes) {
        var answers = score(model, three("a", "b", "c"));

        assertThat(answers.getLast().classes()).containsExactly(classes.split(" "));
        assertThat(answers.getLast().shape()).containsExactly(3L, (long) classes.split(" ").length);
        assertThat(answers.getLast().numbers()).containsExactly(expected(model, "output_probability"), within(1e-6));
    }

    @Test
    void readsLabelsThatAreTexts() {
        var answers = score("zipmap_of_texts", three("a", "b", "c"));

        assertThat(answers.getFirst().texts()).containsExactly("yes", "no", "yes");
    }

    @Test
    void givesATrainingLabelADefaultAndScoresAModelOfOneRowRowByRow() {
        var answers = score("one_row_with_label", numbers("a", 1, 2, 3), numbers("b", 10, 20, 30));

        assertThat(answers).extracting(Output::name).containsExactly("Score");
        assertThat(answers.getFirst().shape()).containsExactly(3L, 1L);
        assertThat(answers.getFirst().numbers()).containsExactly(-8, -16, -24);
    }

    @Test
    void sharesTheColumnsInOrderAmongSeveralWideInputs() {
        var answers = score(
                "two_wide", numbers("a", 1, 3), numbers("b", 2, 4), texts("c", "a", "b"), texts("d", "b", "?"));

        assertThat(answers.getFirst().numbers()).containsExactly(expected("two_wide", "joined"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "int32", "flat"})
    void feedsFlatInputsOfOtherTypes(String model) {
        var answers = score(model, numbers("x", 1, -2, 1000));

        assertThat(answers.getFirst().numbers()).containsExactly(2, -4, 2000);
    }

    @Test
    void feedsAnInputOfMoreThanTwoDimensionsRowByRow() {
        var answers = score("cube", numbers("a", 1, 2), numbers("b", 10, 20), numbers("c", 100, 200), numbers("d", 0.5, 0));

        assertThat(answers.getFirst().numbers()).containsExactly(111.5, 222);
    }

    @Test
    void readsSmallWholeNumbersWithTheirSign() {
        var answers = score("bytes", numbers("x", 200, 7));

        assertThat(answers.getFirst().numbers()).containsExactly(200, 7);
        assertThat(answers.getLast().numbers()).containsExactly(200, 7);
        assertThat(score("bytes", numbers("x", -3)).getLast().numbers()).containsExactly(-3);
    }

    @Test
    void passesNanAndInfinitiesThroughAndMissingAsNan() {
        var gaps = new BitSet();
        gaps.set(3);

        var answers = score("same", new Column.Numbers(
                "x", new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5, -0.0}, gaps));

        assertThat(answers.getFirst().numbers()).containsExactly(
                Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -0.0);
    }

    @Test
    void answersNoRowsWithNoValues() {
        var answers = score("wide", numbers("a"), numbers("b"), numbers("c"));

        assertThat(answers.getLast().shape()).containsExactly(0L, 2L);
        assertThat(answers.getLast().numbers()).isEmpty();
    }

    @Test
    void declaresPortsAsTheModelDoes() {
        try (Model model = open("named")) {
            assertThat(model.inputs()).contains(new Port("visits", ValueType.LONG, List.of(-1L, 1L)));
            assertThat(model.inputs()).contains(new Port("city", ValueType.STRING, List.of(-1L, 1L)));
            assertThat(model.outputs()).containsExactly(new Port("score", ValueType.FLOAT, List.of(-1L, 1L)));
        }
    }

    @Test
    void answersManyThreadsAsItAnswersOne() {
        try (Model model = open("wide")) {
            var rows = new Table(List.of(three("a", "b", "c")));
            double[] alone = model.score(rows, AMPLE).getLast().numbers();

            var together = IntStream.range(0, 2_000).parallel()
                    .mapToObj(i -> model.score(rows, AMPLE).getLast().numbers())
                    .toList();

            assertThat(together).allSatisfy(numbers -> assertThat(numbers).containsExactly(alone));
        }
    }
}
