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

class LogisticRegressionTest {

    private static final boolean[] BOTH = {true, false, true};

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScikitLearn(JsonNode sample) {
        double[][] columns = sample.required("columns").valueStream().map(Reference::numbers).toArray(double[][]::new);
        boolean[] positive = Reference.flags(sample.required("positive"));

        var fitted = LogisticRegression.fit(columns, positive, sample.required("l2").doubleValue()).orElseThrow();

        assertThat(fitted.intercept()).isCloseTo(sample.required("intercept").doubleValue(), within(1e-8));
        assertThat(fitted.coefficients()).containsExactly(Reference.numbers(sample.required("coefficients")), within(1e-9));
        double[] expected = Reference.numbers(sample.required("probabilities"));
        assertThat(Arrays.copyOf(fitted.predict(columns), expected.length)).containsExactly(expected, within(1e-9));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("fitted");
    }

    @Test
    void fitsMoreRowsThanABlockHolds() {
        var data = CalibrationTest.drawn(5_000, 4, 1);
        double[] logits = Arrays.stream(data.scores()).map(s -> Math.log(s / (1 - s))).toArray();

        var fitted = LogisticRegression.fit(new double[][] {logits}, data.positive(), 1e-6).orElseThrow();

        assertThat(fitted.coefficients()[0]).isCloseTo(1, within(0.1));
        assertThat(fitted.intercept()).isCloseTo(0, within(0.1));
    }

    @Test
    void isEmptyWithOneClassOnly() {
        assertThat(LogisticRegression.fit(new double[][] {{1, 2}}, new boolean[2], 1)).isEmpty();
        assertThat(LogisticRegression.fit(new double[][] {{}}, new boolean[0], 1)).isEmpty();
    }

    @Test
    void saysWhatCannotBeFitted() {
        assertThatThrownBy(() -> LogisticRegression.fit(new double[0][], BOTH, 1)).hasMessageContaining("0 columns");
        assertThatThrownBy(() -> LogisticRegression.fit(new double[201][3], BOTH, 1)).hasMessageContaining("give 1 to 200");
        assertThatThrownBy(() -> LogisticRegression.fit(new double[1][2], BOTH, 1))
                .hasMessageContaining("column 0 has 2 values but there are 3 labels");
        assertThatThrownBy(() -> LogisticRegression.fit(new double[][] {{1, 2, 3}, {1, Double.NaN, 2}}, BOTH, 1))
                .hasMessageContaining("column 1 has a value that is not finite");
        assertThatThrownBy(() -> LogisticRegression.fit(new double[1][3], BOTH, 0)).hasMessageContaining("penalty of 0.0");
        assertThatThrownBy(() -> new LogisticRegression(0, new double[2]).predict(new double[1][3]))
                .hasMessageContaining("1 columns; give the 2");
    }
}
