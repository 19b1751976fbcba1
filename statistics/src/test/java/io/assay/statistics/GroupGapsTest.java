package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GroupGapsTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreeWithFairlearnAndStatsmodels(JsonNode sample) {
        var gaps = new GroupGaps(confusion(sample.required("group")), confusion(sample.required("reference")));

        Reference.agrees(gaps.statisticalParity(Level.SINGLE), sample.required("parity"));
        Reference.agrees(gaps.equalOpportunity(Level.SINGLE), sample.required("opportunity"));
        Reference.agrees(gaps.predictiveParity(Level.SINGLE), sample.required("precision"));
        Reference.agrees(gaps.equalisedOdds(Level.SINGLE), sample.required("odds"));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("gaps");
    }

    @Test
    void takeTheRatioOfFavourableDecisions() {
        var gaps = new GroupGaps(new Confusion(3, 1, 4, 2), new Confusion(5, 1, 1, 3));

        Measured ratio = gaps.disparateImpact(Level.SINGLE);

        assertThat(ratio).isEqualTo(Fairness.disparateImpact(new Share(4, 10), new Share(6, 10)));
    }

    @Test
    void areNotComputableWithoutRows() {
        var some = new Confusion(3, 1, 4, 2);
        var noNegatives = new Confusion(3, 0, 4, 0);
        var why = new Measured.NotComputable("a group has no rows");

        assertThat(new GroupGaps(Confusion.NONE, some).equalOpportunity(Level.SINGLE)).isEqualTo(why);
        assertThat(new GroupGaps(Confusion.NONE, some).equalisedOdds(Level.SINGLE)).isEqualTo(why);
        assertThat(new GroupGaps(some, noNegatives).equalisedOdds(Level.SINGLE)).isEqualTo(why);
        assertThat(new GroupGaps(some, noNegatives).equalOpportunity(Level.SINGLE)).isInstanceOf(Estimate.class);
    }

    @Test
    void widenForAFamily() {
        var gaps = new GroupGaps(new Confusion(30, 10, 40, 20), new Confusion(50, 10, 10, 30));

        var one = (Estimate) gaps.statisticalParity(Level.SINGLE);
        var oneOfTen = (Estimate) gaps.statisticalParity(new Level(10));

        assertThat(new double[] {oneOfTen.low(), one.low(), one.value(), one.high(), oneOfTen.high()}).isSorted();
    }

    private static Confusion confusion(JsonNode counts) {
        long[] c = Reference.counts(counts);
        return new Confusion(c[0], c[1], c[2], c[3]);
    }
}
