package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CalibrationLineTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithStatsmodels(JsonNode sample) {
        var line = CalibrationLine.of(ProbabilityErrorsTest.scores(sample), Level.SINGLE);

        Reference.agrees(line.slope(), sample.required("slope"));
        Reference.agrees(line.intercept(), sample.required("intercept"));
        Reference.agrees(line.inTheLarge(), sample.required("inTheLarge"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("lines");
    }

    @Test
    void saysWhyThereIsNone() {
        var sureAndWrong = ProbabilityErrorsTest.scores(Reference.named("binary", "sure and wrong"));
        var oneClass = new Scores(new double[] {0.2, 0.3}, new boolean[2]);
        var noProbability = new Scores(new double[] {0.2, 7}, new boolean[] {true, false});
        var constant = new Scores(new double[] {0.2, 0.2}, new boolean[] {true, false});

        assertThat(CalibrationLine.of(oneClass, Level.SINGLE).inTheLarge())
                .isEqualTo(new Measured.NotComputable("all rows are of one class"));
        assertThat(CalibrationLine.of(noProbability, Level.SINGLE).slope())
                .isEqualTo(new Measured.NotComputable("a score is 7.0, which is no probability"));
        assertThat(CalibrationLine.of(constant, Level.SINGLE).slope())
                .isEqualTo(new Measured.NotComputable("all scores are equal"));
        assertThat(((Estimate) CalibrationLine.of(sureAndWrong, Level.SINGLE).slope()).value())
                .isCloseTo(0, Reference.nineDigits(1));
    }
}
