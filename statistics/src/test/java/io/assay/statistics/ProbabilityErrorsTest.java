package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ProbabilityErrorsTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreeWithScikitLearnAndStatsmodels(JsonNode sample) {
        var data = scores(sample);

        Measured logLoss = ProbabilityErrors.logLoss(data);
        Measured brier = ProbabilityErrors.brier(data);

        Reference.agrees(logLoss, sample.required("logLoss"));
        Reference.agrees(brier, sample.required("brier"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("binary");
    }

    static Scores scores(JsonNode sample) {
        return new Scores(Reference.numbers(sample.required("scores")), Reference.flags(sample.required("positive")));
    }

    @Test
    void sayWhyTheyCannotBeComputed() {
        assertThat(ProbabilityErrors.brier(of())).isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(ProbabilityErrors.logLoss(of(0.3))).isEqualTo(new Measured.NotComputable("one row tells no spread"));
        assertThat(ProbabilityErrors.logLoss(of(0.3, Double.NaN))).isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThat(ProbabilityErrors.brier(of(0.3, 1.5)))
                .isEqualTo(new Measured.NotComputable("a score is 1.5, which is no probability"));
        assertThat(ProbabilityErrors.logLoss(of(0.3, -0.1)))
                .isEqualTo(new Measured.NotComputable("a score is -0.1, which is no probability"));
    }

    @Test
    void wantOneLabelForEachScore() {
        assertThatThrownBy(() -> new Scores(new double[2], new boolean[3])).hasMessageContaining("2 scores but 3 labels");
    }

    private static Scores of(double... scores) {
        return new Scores(scores, new boolean[scores.length]);
    }
}
