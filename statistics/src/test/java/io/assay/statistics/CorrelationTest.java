package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CorrelationTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScipy(JsonNode sample) {
        double[] x = Reference.numbers(sample.required("x"));
        double[] y = Reference.numbers(sample.required("y"));

        Reference.agrees(Correlation.pearson(x, y, Level.SINGLE), sample.required("pearson"));
        Reference.agrees(Correlation.spearman(x, y, Level.SINGLE), sample.required("spearman"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("columns");
    }

    @Test
    void givesEqualValuesTheirMiddleRank() {
        assertThat(Ranks.of(new double[] {3, -0.0, 7, 3, 0.0, 3})).containsExactly(4, 1.5, 6, 4, 1.5, 4);
    }

    @Test
    void hasNoWidthOnALine() {
        double[] line = {1, 2, 3, 4, 5};

        var rising = (Estimate) Correlation.spearman(line, line, Level.SINGLE);
        var falling = (Estimate) Correlation.pearson(line, new double[] {9, 8, 7, 6, 5}, Level.SINGLE);

        assertThat(new double[] {rising.low(), rising.high()}).containsExactly(new double[] {1, 1}, within(1e-9));
        assertThat(new double[] {falling.low(), falling.high()}).containsExactly(new double[] {-1, -1}, within(1e-9));
    }

    @Test
    void saysWhyItCannotBeComputed() {
        double[] four = {1, 2, 3, 4};

        assertThat(Correlation.pearson(new double[3], new double[3], Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("there are 3 rows, fewer than four"));
        assertThat(Correlation.pearson(four, new double[] {1, 1, 1, 1}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("a column is constant"));
        assertThat(Correlation.pearson(four, new double[] {1, 2, 1, Double.NaN}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("a value is not finite"));
        assertThat(Correlation.spearman(four, new double[] {1, 2, 1, Double.NaN}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("a value is not finite"));
        assertThatThrownBy(() -> Correlation.pearson(four, new double[3], Level.SINGLE)).hasMessageContaining("4 and 3 values");
    }
}
