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

class FairnessTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithFairlearnAndStatsmodels(JsonNode sample) {
        long[] counts = Reference.counts(sample.required("counts"));
        var group = new Share(counts[0], counts[1]);
        var reference = new Share(counts[2], counts[3]);

        Measured impact = Fairness.disparateImpact(group, reference);
        Measured difference = Fairness.difference(group, reference);
        Measured share = Estimate.wilson(group.value(), group.among());

        Reference.agrees(impact, sample.required("disparateImpact"));
        Reference.agrees(difference, sample.required("difference"));
        Reference.agrees(share, sample.required("share"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("fairness");
    }

    /** Newcombe (1998), table II, method 10: its rows a, d and h. */
    @Test
    void agreesWithThePublishedTable() {
        var a = (Estimate) Fairness.difference(new Share(56, 70), new Share(48, 80));
        var d = (Estimate) Fairness.difference(new Share(5, 56), new Share(0, 29));
        var h = (Estimate) Fairness.difference(new Share(10, 10), new Share(0, 10));

        assertThat(new double[] {a.low(), a.high()}).containsExactly(new double[] {0.0524, 0.3339}, within(5e-5));
        assertThat(new double[] {d.low(), d.high()}).containsExactly(new double[] {-0.0381, 0.1926}, within(5e-5));
        assertThat(new double[] {h.low(), h.high()}).containsExactly(new double[] {0.6075, 1.0}, within(5e-5));
    }

    @Test
    void failsAGroupOfWhichNobodyIsFavoured() {
        Measured impact = Fairness.disparateImpact(new Share(0, 200), new Share(80, 200));

        assertThat(Threshold.atLeast(0.8).judge(impact)).isEqualTo(Judgement.FAILED);
    }

    @Test
    void doesNotTakeAHandfulOfFavouredRowsForProof() {
        Measured impact = Fairness.disparateImpact(new Share(3, 3), new Share(4, 4));

        assertThat(Threshold.atLeast(0.8).judge(impact)).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void isNotComputableWithoutRowsOrAFavouredReference() {
        var some = new Share(3, 9);

        assertThat(Fairness.disparateImpact(new Share(0, 0), some)).isEqualTo(none("a group has no rows"));
        assertThat(Fairness.difference(some, new Share(0, 0))).isEqualTo(none("a group has no rows"));
        assertThat(Fairness.disparateImpact(some, new Share(0, 9)))
                .isEqualTo(none("the reference group has no favourable decision"));
    }

    @Test
    void refusesAShareThatCannotBe() {
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("3 among 2");
        assertThatThrownBy(() -> new Share(-1, 2)).hasMessageContaining("-1 among 2");
        assertThat(new Share(0, 0).value()).isNaN();
    }

    private static Measured none(String why) {
        return new Measured.NotComputable(why);
    }
}
