package io.assay.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A remote model answers what the same model answers in process. */
class EndpointScoringTest {

    private static final Duration AMPLE = Duration.ofSeconds(30);

    @Test
    void answersThroughNamedInputsOfEveryTypeWhatTheModelAnswersInProcess() throws IOException {
        Table rows = new Table(List.of(
                new Column.Texts("city", new String[] {"Rome", "Oslo", null}), numbers("member", 1, 0, 1),
                numbers("visits", 1, 2, 3), numbers("unused", 9, 9, 9), numbers("age", 30.5, 41, 52),
                numbers("income", 1000.25, 2000, -3)));

        try (var server = new InferenceServer("named"); var model = server.open()) {
            List<Output> answers = model.score(rows, AMPLE);

            assertThat(answers).usingRecursiveComparison().isEqualTo(inProcess("named", rows));
            assertThat(server.asked.getFirst().path("inputs").valueStream().map(i -> i.path("name").stringValue()))
                    .containsExactly("age", "income", "visits", "member", "city");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "open_width"})
    void sendsTheFeaturesOfAWideInputAsOneTensorRowByRow(String onnx) throws IOException {
        Table rows = new Table(List.of(numbers("a", 0.5, -1), numbers("b", -0.25, 1.5), numbers("c", 3, 0.1f)));

        try (var server = new InferenceServer(onnx); var model = server.open()) {
            List<Output> answers = model.score(rows, AMPLE);

            JsonNode sent = server.asked.getFirst().path("inputs").get(0);
            assertThat(sent.path("shape").toString()).isEqualTo("[2,3]");
            assertThat(sent.path("data").toString()).isEqualTo("[0.5,-0.25,3.0,-1.0,1.5,0.1]");
            assertThat(answers).usingRecursiveComparison().isEqualTo(inProcess(onnx, rows));
        }
    }

    @Test
    void sendsManyRowsInBatchesAndJoinsTheAnswers() throws IOException {
        double[] many = IntStream.range(0, 2_500).mapToDouble(i -> i / 1000.0).toArray();
        Table rows = new Table(List.of(numbers("a", many), numbers("b", many), numbers("c", many)));

        try (var server = new InferenceServer("wide"); var model = server.open()) {
            List<Output> answers = model.score(rows, AMPLE);

            assertThat(server.asked).hasSize(3);
            assertThat(answers.getLast().numbers()).containsExactly(inProcess("wide", rows).getLast().numbers());
        }
    }

    @Test
    void answersNoRowsWithoutAsking() {
        try (var server = new InferenceServer("wide"); var model = server.open()) {
            var answers = model.score(new Table(List.of(numbers("a"), numbers("b"), numbers("c"))), AMPLE);

            assertThat(answers).extracting(Output::numbers).allSatisfy(values -> assertThat(values).isEmpty());
            assertThat(server.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e39})
    void refusesANumberThatJsonOrTheDatatypeCannotSay(double value) {
        refuses(numbers("b", 0, value), "column 'b' has " + value + " in row 1", "FP32", "a finite number");
    }

    @Test
    void refusesAMissingNumberByColumnAndRow() {
        var gaps = new BitSet();
        gaps.set(1);

        refuses(new Column.Numbers("b", new double[2], gaps), "column 'b' has no value in row 1", "nullable");
    }

    @Test
    void sendsAMissingNumberAsNullWhereTheInputIsDeclaredNullable() {
        var gaps = new BitSet();
        gaps.set(0);
        var rows = new Table(List.of(numbers("a", 1, 1), new Column.Numbers("b", new double[2], gaps), numbers("c", 1, 1)));

        try (var server = new InferenceServer("wide"); var model = server.open(Port.single("b", ValueType.FLOAT, true))) {
            model.score(rows, AMPLE);

            assertThat(server.asked.getFirst().path("inputs").get(0).path("data").toString()).isEqualTo("[1.0,null,1.0,1.0,0.0,1.0]");
        }
    }

    @Test
    void refusesTextForNumbersAndColumnsTooManyOrTooFew() {
        refuses(new Column.Texts("b", new String[] {"x", "y"}), "column 'b' holds text", "give numbers");
        refusesAll(new Table(List.of(numbers("a", 1), numbers("b", 1))), "takes 3 values a row", "[a, b]");
        refusesAll(new Table(List.of(numbers("a", 1), numbers("b", 1), numbers("c", 1), numbers("d", 1))), "too many are [d]");
    }

    @Test
    void readsNullsAsMissingAndNestedDataAsFlat() {
        String body = """
                {"model_name": "credit", "id": {"odd": [1]}, "outputs": [
                  {"name": "probabilities", "datatype": "FP32", "shape": [2, 2], "data": [[0.25, null], [NaN, 1]]},
                  {"name": "label", "datatype": "INT64", "shape": [2], "data": [true, 0]}]}""";

        try (var server = new InferenceServer("wide").at("/infer", 200, body); var model = server.open()) {
            var answers = model.score(two(numbers("b", 1, 2)), AMPLE);

            assertThat(answers).extracting(Output::name).containsExactly("label", "probabilities");
            assertThat(answers.getFirst().numbers()).containsExactly(1, 0);
            assertThat(answers.getLast().numbers()).containsExactly(0.25, Double.NaN, Double.NaN, 1);
        }
    }

    @Test
    void answersNothingOnceClosed() {
        try (var server = new InferenceServer("wide")) {
            var model = server.open();
            model.close();

            assertThatThrownBy(() -> model.score(two(numbers("b", 1, 2)), AMPLE))
                    .isInstanceOf(UnusableModelException.class).hasMessageContaining("closed");
        }
    }

    private static void refuses(Column second, String... words) {
        refusesAll(two(second), words);
    }

    private static void refusesAll(Table rows, String... words) {
        try (var server = new InferenceServer("wide"); var model = server.open()) {
            assertThatThrownBy(() -> model.score(rows, AMPLE)).isInstanceOf(BadRowsException.class).hasMessageContainingAll(words);
            assertThat(server.asked).isEmpty();
        }
    }

    private static Table two(Column second) {
        return new Table(Stream.of(numbers("a", 1, 2), second, numbers("c", 3, 4)).toList());
    }

    private static List<Output> inProcess(String onnx, Table rows) throws IOException {
        try (InputStream file = EndpointScoringTest.class.getResourceAsStream("/models/" + onnx + ".onnx");
                var model = ModelFormats.open("onnx", file.readAllBytes())) {
            return model.score(rows, AMPLE);
        }
    }

    private static Column.Numbers numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }
}
