package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DistancesTest {

    private static final double[] SOME = {1, 2, 2.5};

    @ParameterizedTest
    @MethodSource("counts")
    void ofCountsAgreeWithScipy(JsonNode sample) {
        long[] reference = Reference.counts(sample.required("reference"));
        long[] current = Reference.counts(sample.required("current"));

        Significance test = ChiSquare.homogeneity(reference, current);
        double moved = Wasserstein.between(profile(Reference.numbers(sample.required("edges")), reference), current);

        near(test.statistic(), sample.required("statistic"));
        near(test.p(), sample.required("p"));
        near(ChiSquare.distance(reference, current), sample.required("cramer"));
        near(moved, sample.required("wasserstein"));
    }

    static Stream<Named<JsonNode>> counts() {
        return Reference.cases("distances");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofSamplesAgreeWithScipy(JsonNode sample) {
        double[] reference = Reference.numbers(sample.required("reference"));
        double[] current = Reference.numbers(sample.required("current"));

        Significance test = KolmogorovSmirnov.between(reference, current);

        near(test.statistic(), sample.required("distance"));
        near(test.p(), sample.required("p"));
        near(Wasserstein.between(reference, current), sample.required("wasserstein"));
    }

    static Stream<Named<JsonNode>> samples() {
        return Reference.cases("samples");
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void areToldInInterquartileRangesAsScipyHasThem(JsonNode sample) {
        long[] reference = Reference.counts(sample.required("reference"));
        ColumnProfile profile = profile(Reference.numbers(sample.required("edges")), reference);

        double moved = Wasserstein.inInterquartileRanges(profile, Reference.counts(sample.required("current")));

        near(moved, sample.required("value"));
    }

    static Stream<Named<JsonNode>> ranges() {
        return Reference.cases("ranges");
    }

    @Test
    void haveNoInterquartileRangeWhereMostRowsAreEqual() {
        var mostlyZero = Profiles.numeric("x", new double[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 2}, new BitSet());

        double moved = Wasserstein.inInterquartileRanges(mostlyZero, new long[mostlyZero.counts().size()]);
        double within = Wasserstein.inInterquartileRanges(mostlyZero, mostlyZero.histogram());

        assertThat(moved).isNaN();
        assertThat(within).isNaN();
    }

    @Test
    void takeAConstantColumnForOneThatDoesNotDiffer() {
        var constant = Profiles.numeric("x", new double[] {3, 3, 3}, new BitSet());

        assertThat(ChiSquare.homogeneity(new long[] {0, 7, 0}, new long[] {0, 90, 0})).isEqualTo(new Significance(0, 1));
        assertThat(ChiSquare.distance(new long[] {0, 7, 0}, new long[] {0, 90, 0})).isZero();
        assertThat(Wasserstein.between(constant, new long[] {0, 5, 5})).isNaN();
    }

    @Test
    void areNoNumberWithoutRowsOrFiniteValues() {
        double[] nan = {1, Double.NaN};

        assertThat(ChiSquare.homogeneity(new long[2], new long[] {1, 2}).tested()).isFalse();
        assertThat(ChiSquare.distance(new long[] {1, 2}, new long[2])).isNaN();
        assertThat(KolmogorovSmirnov.between(SOME, new double[] {2})).isEqualTo(Significance.NONE);
        for (double[] unusable : List.of(nan, new double[0], new double[] {Double.NEGATIVE_INFINITY})) {
            assertThat(KolmogorovSmirnov.between(SOME, unusable)).isEqualTo(Significance.NONE);
            assertThat(KolmogorovSmirnov.between(unusable, SOME)).isEqualTo(Significance.NONE);
            assertThat(Wasserstein.between(SOME, unusable)).isNaN();
            assertThat(Wasserstein.between(unusable, SOME)).isNaN();
        }
        assertThat(Wasserstein.between(profile(new double[] {0, 1, 2}, new long[] {1, 2}), new long[2])).isNaN();
    }

    @Test
    void refuseWhatHasNoDistance() {
        var categories = Profiles.categorical("colour", new String[] {"a"});
        var numbers = profile(new double[] {0, 1, 2}, new long[] {1, 2});

        assertThatThrownBy(() -> Wasserstein.between(categories, new long[2])).hasMessageContaining("colour has categories");
        assertThatThrownBy(() -> Wasserstein.between(numbers, new long[3])).hasMessageContaining("2 and 3 bins");
        assertThatThrownBy(() -> ChiSquare.homogeneity(new long[2], new long[3])).hasMessageContaining("2 and 3 bins");
    }

    private static ColumnProfile profile(double[] ends, long[] counts) {
        List<Double> inner = Arrays.stream(ends, 1, ends.length - 1).boxed().toList();
        return new ColumnProfile("x", ColumnProfile.NUMERIC, inner, List.of(), Arrays.stream(counts).boxed().toList(),
                0, 0, 0, ends[0], ends[ends.length - 1]);
    }

    private static void near(double measured, JsonNode expected) {
        assertThat(measured).isCloseTo(expected.doubleValue(), within(1e-9 * Math.max(1, expected.doubleValue())));
    }
}
