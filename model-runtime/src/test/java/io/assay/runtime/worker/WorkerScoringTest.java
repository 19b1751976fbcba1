package io.assay.runtime.worker;

import static io.assay.runtime.worker.Trial.AMPLE;
import static io.assay.runtime.worker.Trial.numbers;
import static io.assay.runtime.worker.Trial.onnx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerScoringTest {

    private static WorkerPool pool;
    private static Model same;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(Trial.limits(4, 1));
        same = pool.open("onnx", onnx("same"));
    }

    @AfterAll
    static void end() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "zipmap_of_texts"})
    void answersNumbersAndClassesAsInProcess(String name) {
        var rows = new Table(List.of(column("a", 0.5, -0.25, 3), column("b", -1, 1.5, 3), column("c", 2, 0, 3)));

        assertSame(name, rows);
    }

    @Test
    void answersTextsAndGapsAsInProcess() {
        var gaps = new BitSet();
        gaps.set(1);
        var rows = new Table(List.of(
                new Column.Texts("city", new String[] {"Rome", "Oslo", null}), column("member", 1, 0, 1), column("visits", 1, 2, 3),
                new Column.Numbers("age", new double[] {30.5, 0, 52}, gaps), column("income", 1000.25, 2000, -3)));

        assertSame("named", rows);
    }

    @Test
    void answersMoreRowsThanSharedMemoryHolds() {
        double[] values = IntStream.range(0, 300_001).mapToDouble(i -> i % 1000).toArray();

        assertThat(same.score(numbers(values), AMPLE).getFirst().numbers()).isEqualTo(values);
    }

    @Test
    void answersNoRows() {
        assertThat(same.score(numbers(), AMPLE).getFirst().shape()).containsExactly(0L, 1L);
    }

    @Test
    void declaresPortsAsInProcess() {
        try (Model here = ModelFormats.open("onnx", onnx("named")); Model there = pool.open("onnx", onnx("named"))) {
            assertThat(there.inputs()).isEqualTo(here.inputs());
            assertThat(there.outputs()).isEqualTo(here.outputs());
            assertThat(there.answersAnyRow()).isTrue();
        }
    }

    @Test
    void refusesRowsInTheSameWords() {
        try (Model here = ModelFormats.open("onnx", onnx("int32")); Model there = pool.open("onnx", onnx("int32"))) {
            var expected = catchThrowable(() -> here.score(numbers(1, 3e9), AMPLE));

            var refusal = catchThrowable(() -> there.score(numbers(1, 3e9), AMPLE));

            assertThat(refusal).isInstanceOf(BadRowsException.class).hasMessage(expected.getMessage());
        }
    }

    @Test
    void refusesModelsInTheSameWords() {
        var expected = catchThrowable(() -> ModelFormats.open("onnx", onnx("scalar_input")));

        var refusal = catchThrowable(() -> pool.open("onnx", onnx("scalar_input")));

        assertThat(refusal).isInstanceOf(UnusableModelException.class).hasMessage(expected.getMessage());
    }

    @Test
    void answersManyThreadsAsItAnswersOne() {
        var answers = IntStream.range(0, 200).parallel()
                .mapToObj(i -> same.score(numbers(i), AMPLE).getFirst().numbers()[0])
                .toList();

        assertThat(answers).containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> (double) i).toList());
    }

    @Test
    void opensAClosedModelAgainAtOnce() {
        pool.open("onnx", onnx("half")).close();
        long before = ProcessHandle.current().children().count();

        try (Model again = pool.open("onnx", onnx("half"))) {
            assertThat(again.score(numbers(3), AMPLE).getFirst().numbers()).containsExactly(6);
            assertThat(ProcessHandle.current().children().count()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void saysThatAClosedModelIsClosed() {
        Model model = pool.open("onnx", onnx("half"));
        model.close();
        model.close();

        assertThat(catchThrowable(() -> model.score(numbers(1), AMPLE))).hasMessageContaining("closed");
    }

    private static void assertSame(String name, Table rows) {
        try (Model here = ModelFormats.open("onnx", onnx(name)); Model there = pool.open("onnx", onnx(name))) {
            var expected = here.score(rows, AMPLE);

            var answers = there.score(rows, AMPLE);

            assertThat(answers).zipSatisfy(expected, WorkerScoringTest::assertSame);
        }
    }

    private static void assertSame(Output answer, Output expected) {
        assertThat(answer.numbers()).isEqualTo(expected.numbers());
        assertThat(answer.texts()).isEqualTo(expected.texts());
        assertThat(List.of(answer.name(), answer.type(), answer.shape(), answer.classes()))
                .isEqualTo(List.of(expected.name(), expected.type(), expected.shape(), expected.classes()));
    }

    private static Column column(String name, double... values) {
        return new Column.Numbers(name, Arrays.copyOf(values, values.length));
    }
}
