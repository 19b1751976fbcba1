package io.assay.runtime.onnx;

import static io.assay.runtime.onnx.TinyModels.numbers;
import static io.assay.runtime.onnx.TinyModels.score;
import static io.assay.runtime.onnx.TinyModels.texts;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Output;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.BitSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRowsTest {

    @Test
    void namesTheColumnThatIsMissing() {
        refuses(() -> score("named", numbers("age", 1), numbers("incom", 2), numbers("visits", 1), numbers("member", 1),
                texts("city", "Rome")), "column 'income', which the model takes, is missing", "incom");
    }

    @Test
    void namesTheColumnThatHoldsTextForNumbers() {
        refuses(() -> named(texts("age", "old"), numbers("visits", 1), numbers("member", 1)), "column 'age' holds text", "FLOAT");
    }

    @Test
    void namesTheColumnThatHoldsNumbersForText() {
        refuses(() -> score("named", numbers("age", 1), numbers("income", 2), numbers("visits", 1), numbers("member", 1),
                numbers("city", 1)), "column 'city' holds numbers", "text");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, Double.NaN, Double.POSITIVE_INFINITY, 1e19})
    void refusesWhatIsNoWholeNumber(double value) {
        refuses(() -> named(numbers("age", 1), numbers("visits", value), numbers("member", 1)), "'visits'", "row 0", "whole number");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, Double.NaN, 2})
    void refusesWhatIsNoTruthValue(double value) {
        refuses(() -> named(numbers("age", 1), numbers("visits", 1), numbers("member", value)), "'member'", "0 or 1");
    }

    @Test
    void refusesANumberBeyondThirtyTwoBits() {
        refuses(() -> score("int32", numbers("x", 1, 3e9)), "column 'x' has 3.0E9 in row 1", "INT");
    }

    @Test
    void saysThatAWholeNumberIsMissing() {
        var gaps = new BitSet();
        gaps.set(1);

        refuses(() -> score("int32", new Column.Numbers("x", new double[] {1, 0}, gaps)), "has no value in row 1");
    }

    @Test
    void refusesTooFewAndTooManyFeatures() {
        refuses(() -> score("wide", numbers("a", 1), numbers("b", 1)), "input 'X' takes 3 features", "[a, b]");
        refuses(() -> score("wide", numbers("a", 1), numbers("b", 1), numbers("c", 1), numbers("d", 1)), "too many are [d]");
        refuses(() -> score("wide", numbers("X", 1)), "input 'X' takes 3 values a row");
        refuses(() -> score("open_width"), "at least 1");
    }

    @Test
    void refusesColumnsOfDifferentLengthAndNamesGivenTwice() {
        refuses(() -> new Table(List.of(numbers("a", 1), numbers("b", 1, 2))), "'b' has 2 rows", "'a' has 1");
        refuses(() -> new Table(List.of(numbers("a", 1), texts("a", "x"))), "'a' occurs twice");
        refuses(() -> new Table(List.of(numbers("a", 1))).texts("a"), "'a' holds numbers");
        refuses(() -> new Table(List.of(numbers("a", 1))).select(List.of("b")), "no column 'b'", "[a]");
    }

    private static List<Output> named(Column age, Column visits, Column member) {
        return score("named", age, numbers("income", 2), visits, member, texts("city", "Rome"));
    }

    private static void refuses(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(BadRowsException.class).hasMessageContainingAll(words);
    }
}
