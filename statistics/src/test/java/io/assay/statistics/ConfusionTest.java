package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ConfusionTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScikitLearnAndStatsmodels(JsonNode sample) {
        long[] counts = Reference.counts(sample.required("counts"));
        var confusion = new Confusion(counts[0], counts[1], counts[2], counts[3]);

        Reference.agrees(confusion.precision().estimate(), sample.required("precision"));
        Reference.agrees(confusion.recall().estimate(), sample.required("recall"));
        Reference.agrees(confusion.specificity().estimate(), sample.required("specificity"));
        Reference.agrees(confusion.accuracy().estimate(), sample.required("accuracy"));
        Reference.agrees(confusion.f1(Level.SINGLE), sample.required("f1"));
        Reference.agrees(confusion.balancedAccuracy(Level.SINGLE), sample.required("balancedAccuracy"));
        Reference.agrees(confusion.mcc(Level.SINGLE), sample.required("mcc"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("confusions");
    }

    @Test
    void takesAScoreAtTheThresholdForPositive() {
        var data = new Scores(new double[] {0.5, 0.4, 0.5, 0.6, Double.NaN}, new boolean[] {true, true, false, false, false});

        var confusion = Confusion.at(data, 0.5);

        assertThat(confusion).isEqualTo(new Confusion(1, 2, 1, 1));
        assertThat(confusion.plus(confusion).plus(Confusion.NONE)).isEqualTo(new Confusion(2, 4, 2, 2));
        assertThat(confusion.selected()).isEqualTo(new Share(3, 5));
        assertThat(confusion.falsePositiveRate()).isEqualTo(new Share(2, 3));
    }

    @Test
    void doesNotTakeAHandfulOfRightDecisionsForProof() {
        var right = new Confusion(4, 0, 0, 6);

        assertThat(Threshold.atLeast(0.7).judge(right.mcc(Level.SINGLE))).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(Threshold.atLeast(0.8).judge(right.f1(Level.SINGLE))).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(Threshold.atLeast(0.8).judge(right.balancedAccuracy(Level.SINGLE))).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void knowsDecisionsThatAreAllWrong() {
        var mcc = (Estimate) new Confusion(0, 6, 4, 0).mcc(Level.SINGLE);

        assertThat(mcc.value()).isEqualTo(-1);
        assertThat(mcc.high()).isBetween(-0.9, 0.5);
    }

    @Test
    void isNotComputableWithoutADenominator() {
        var nothing = new Measured.NotComputable("there are no rows");

        assertThat(Confusion.NONE.accuracy().estimate()).isEqualTo(nothing);
        assertThat(new Confusion(0, 0, 0, 5).f1(Level.SINGLE)).isEqualTo(nothing);
        assertThat(new Confusion(0, 2, 0, 5).balancedAccuracy(Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("all rows are of one class"));
        assertThat(new Confusion(3, 2, 0, 0).mcc(Level.SINGLE)).isInstanceOf(Measured.NotComputable.class);
        assertThat(Confusion.NONE.mcc(Level.SINGLE)).isInstanceOf(Measured.NotComputable.class);
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> new Confusion(1, 2, -1, 0)).hasMessageContaining("negative");
    }
}
