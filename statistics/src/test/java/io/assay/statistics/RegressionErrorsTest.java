package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RegressionErrorsTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreeWithScikitLearnAndStatsmodels(JsonNode sample) {
        double[] predicted = Reference.numbers(sample.required("predicted"));
        double[] truth = Reference.numbers(sample.required("truth"));

        Measured rmse = RegressionErrors.rmse(predicted, truth);
        Measured mae = RegressionErrors.mae(predicted, truth);

        Reference.agrees(rmse, sample.required("rmse"));
        Reference.agrees(mae, sample.required("mae"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("regression");
    }

    @ParameterizedTest
    @MethodSource("columns")
    void agreeWithScikitLearnRelativeToTheTruth(JsonNode sample) {
        double[] predicted = Reference.numbers(sample.required("x"));
        double[] truth = Reference.numbers(sample.required("y"));

        Measured mape = RegressionErrors.mape(predicted, truth, Level.SINGLE);
        Measured r2 = RegressionErrors.r2(predicted, truth, Level.SINGLE);

        Reference.agrees(mape, sample.required("mape"));
        Reference.agrees(r2, sample.required("r2"));
    }

    static Stream<Named<JsonNode>> columns() {
        return Reference.cases("columns");
    }

    @Test
    void sayWhyTheyCannotBeComputed() {
        assertThat(RegressionErrors.rmse(new double[0], new double[0]))
                .isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(RegressionErrors.mae(new double[] {7}, new double[] {2}))
                .isEqualTo(new Measured.NotComputable("one row tells no spread"));
        assertThat(RegressionErrors.mae(new double[] {7, Double.NaN}, new double[] {2, 2}))
                .isEqualTo(new Measured.NotComputable("a value is not finite"));
        assertThat(RegressionErrors.rmse(new double[] {7, 1}, new double[] {2, Double.NEGATIVE_INFINITY}))
                .isEqualTo(new Measured.NotComputable("a value is not finite"));
        assertThat(RegressionErrors.rmse(new double[] {1e200, 1}, new double[] {0, 0}))
                .isEqualTo(new Measured.NotComputable("errors are too large to be squared"));
        assertThat(RegressionErrors.mape(new double[] {7}, new double[] {2}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("one row tells no spread"));
        assertThat(RegressionErrors.r2(new double[] {7, 1}, new double[] {2, 2}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("all true values are equal"));
        assertThat(RegressionErrors.r2(new double[] {7, 1e200}, new double[] {2, 3}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("errors are too large to be squared"));
    }

    @Test
    void wantOneTrueValueForEachPrediction() {
        assertThatThrownBy(() -> RegressionErrors.mae(new double[3], new double[2]))
                .hasMessageContaining("3 predictions but 2 true values");
    }
}
