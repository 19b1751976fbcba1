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

class PairedTest {

    private static final boolean[] POSITIVE = {true, true, false, false};

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScipyStatsmodelsAndTheKernelOfDeLong(JsonNode sample) {
        double[] first = Reference.numbers(sample.required("first"));
        double[] second = Reference.numbers(sample.required("second"));
        long[] only = Reference.counts(sample.required("only"));

        Measured areas = Paired.aucs(first, second, Reference.flags(sample.required("positive")), Level.SINGLE);

        Reference.agrees(areas, sample.required("aucs"));
        Reference.agrees(Paired.means(first, second, Level.SINGLE), sample.required("means"));
        agrees(Paired.t(first, second), sample.required("t"));
        agrees(Paired.mcnemar((int) only[0], (int) only[1]), sample.required("mcnemar"));
        assertThat(Paired.wilcoxon(first, second).p())
                .isCloseTo(sample.required("wilcoxon").get(1).doubleValue(), Reference.nineDigits(1));
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("pairs");
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void agreesWithStatsmodelsOnDifferentRows(JsonNode sample) {
        long[] counts = Reference.counts(sample.required("counts"));

        Significance test = Proportions.z(new Share(counts[0], counts[1]), new Share(counts[2], counts[3]));

        assertThat(test.statistic()).isCloseTo(sample.required("z").doubleValue(), Reference.nineDigits(1));
        assertThat(test.p()).isCloseTo(sample.required("p").doubleValue(), Reference.nineDigits(1));
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void setsTheBarForADifferenceWhereItsTestDoes(JsonNode sample) {
        long[] counts = Reference.counts(sample.required("counts"));
        var first = new Share(counts[0], counts[1]);
        var second = new Share(counts[2], counts[3]);
        double statistic = sample.required("z").doubleValue();

        double bar = Proportions.noDriftQuantile(first, second, 0.975);

        assertThat(bar * statistic).isCloseTo((first.value() - second.value()) * Estimate.Z_TWO_SIDED, within(1e-9));
    }

    static Stream<Named<JsonNode>> proportions() {
        return Reference.cases("proportions");
    }

    @Test
    void findsNoDifferenceWhereThereIsNone() {
        double[] one = {0.9, 0.4, 0.2, 0.7};
        var same = new Significance(0, 1);

        var areas = (Estimate) Paired.aucs(one, one, POSITIVE, Level.SINGLE);

        assertThat(areas.value()).isZero();
        assertThat(areas.low()).isNegative();
        assertThat(Paired.t(one, one)).isEqualTo(same);
        assertThat(Paired.wilcoxon(one, one)).isEqualTo(same);
        assertThat(Paired.mcnemar(0, 0)).isEqualTo(same);
        assertThat(Proportions.z(new Share(3, 3), new Share(9, 9))).isEqualTo(same);
        assertThat(Proportions.z(new Share(0, 3), new Share(0, 9))).isEqualTo(same);
    }

    @Test
    void doesNotTakeFourRowsForProof() {
        double[] right = {0.9, 0.8, 0.2, 0.1};
        double[] wrong = {0.1, 0.2, 0.8, 0.9};

        Measured areas = Paired.aucs(right, wrong, POSITIVE, Level.SINGLE);

        assertThat(((Estimate) areas).value()).isEqualTo(1);
        assertThat(Threshold.atLeast(0.2).judge(areas)).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void saysWhyItCannotBeComputed() {
        double[] two = {1, 2};
        double[] nan = {Double.NaN, 2};

        assertThat(Paired.aucs(nan, two, new boolean[] {true, false}, Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("a score is NaN"));
        assertThat(Paired.aucs(two, two, new boolean[2], Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("all rows are of one class"));
        assertThat(Paired.means(nan, two, Level.SINGLE)).isEqualTo(new Measured.NotComputable("a value is not finite"));
        assertThat(Paired.means(new double[1], new double[1], Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("one row tells no spread"));
        assertThat(Paired.t(nan, two)).isEqualTo(Significance.NONE);
        assertThat(Paired.wilcoxon(nan, two)).isEqualTo(Significance.NONE);
        assertThat(Paired.wilcoxon(new double[0], new double[0])).isEqualTo(Significance.NONE);
        assertThat(Proportions.z(new Share(0, 0), new Share(1, 2))).isEqualTo(Significance.NONE);
        assertThatThrownBy(() -> Paired.means(two, new double[3], Level.SINGLE)).hasMessageContaining("2 and 3 values");
    }

    private static void agrees(Significance test, JsonNode expected) {
        assertThat(test.statistic()).isCloseTo(expected.get(0).doubleValue(), Reference.nineDigits(1));
        assertThat(test.p()).isCloseTo(expected.get(1).doubleValue(), Reference.nineDigits(1));
    }
}
