package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AucTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScikitLearnAndTheKernelOfDeLong(JsonNode sample) {
        var data = ProbabilityErrorsTest.scores(sample);

        Measured area = Auc.of(data);

        Reference.agrees(area, sample.required("auc"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("binary");
    }

    @Test
    void placesAValueAmongOthersCountingEqualOnesHalf() {
        double[] placements = Auc.placements(new double[] {-1, -0.0, 2, 2, 9}, new double[] {0.0, 1, 2, 3});

        assertThat(placements).containsExactly(0, 0.125, 0.625, 0.625, 1);
    }

    @Test
    void doesNotTakeTenRowsToldApartForProof() {
        var apart = ProbabilityErrorsTest.scores(Reference.named("binary", "apart"));

        Judgement judgement = Threshold.atLeast(0.75).judge(Auc.of(apart));

        assertThat(judgement).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void saysWhyItCannotBeComputed() {
        assertThat(Auc.of(new Scores(new double[0], new boolean[0])))
                .isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(Auc.of(new Scores(new double[] {0.2, 0.4}, new boolean[] {false, false})))
                .isEqualTo(new Measured.NotComputable("all rows are of one class"));
        assertThat(Auc.of(new Scores(new double[] {0.2, Double.NaN}, new boolean[] {false, true})))
                .isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThat(Auc.of(new Scores(new double[] {0.2, Double.NEGATIVE_INFINITY}, new boolean[] {false, true})))
                .isEqualTo(new Measured.NotComputable("a score is -Infinity"));
    }

    @Test
    void takesScoresThatAreNoProbabilities() {
        var margins = new Scores(new double[] {-700, 1e300, 3, -2}, new boolean[] {false, true, true, false});

        Measured area = Auc.of(margins);

        assertThat(((Estimate) area).value()).isEqualTo(1);
    }
}
