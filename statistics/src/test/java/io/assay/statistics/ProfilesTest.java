package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ProfilesTest {

    @ParameterizedTest
    @MethodSource("cases")
    void cutAndCountNumbersAsNumpyDoes(JsonNode sample) {
        double[] values = Reference.numbers(sample.required("values"));

        ColumnProfile profile = Profiles.numeric("x", values, new BitSet());

        assertThat(profile.edges().stream().mapToDouble(e -> e).toArray())
                .usingComparatorWithPrecision(1e-9).containsExactly(Reference.numbers(sample.required("edges")));
        assertThat(profile.histogram()).containsExactly(Reference.counts(sample.required("counts")));
        assertThat(profile.nan()).isEqualTo(sample.required("nan").longValue());
        assertThat(profile.infinite()).isEqualTo(sample.required("infinite").longValue());
        assertThat(profile.missing()).isZero();
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("profiles");
    }

    @Test
    void setRowsWithoutAValueApart() {
        var missing = new BitSet();
        missing.set(1);

        ColumnProfile profile = Profiles.numeric("x", new double[] {1, Double.NaN, 3}, missing);

        assertThat(profile.missing()).isOne();
        assertThat(profile.nan()).isZero();
        assertThat(List.of(profile.min(), profile.max())).containsExactly(1.0, 3.0);
    }

    @Test
    void knowAConstantColumnAndACategoricalOne() {
        assertThat(Profiles.numeric("x", new double[] {0.0, -0.0}, new BitSet()).kind()).isEqualTo(ColumnProfile.CONSTANT);
        assertThat(Profiles.numeric("x", new double[0], new BitSet()).kind()).isEqualTo(ColumnProfile.NUMERIC);
        assertThat(Profiles.numeric("x", new double[0], new BitSet()).min()).isNull();
        assertThat(Profiles.categorical("x", new String[] {"a"}).categorical()).isTrue();
    }

    @Test
    void giveTheMostFrequentCategoriesABinAndTheRestOneTogether() {
        String[] values = IntStream.range(0, 60).boxed()
                .flatMap(i -> Stream.generate(() -> "c%02d".formatted(i)).limit(60 - i)).toArray(String[]::new);
        values[0] = null;

        ColumnProfile profile = Profiles.categorical("x", values);

        assertThat(profile.categories()).hasSize(50).startsWith("c00").endsWith("c49");
        assertThat(profile.counts()).hasSize(51).startsWith(59L, 59L, 58L).endsWith(11L, 55L);
        assertThat(profile.missing()).isOne();
    }

    @Test
    void countWhatTheReferenceHasNotSeen() {
        var histogram = new Histogram(Profiles.categorical("x", new String[] {"a", "b", "a"}));

        Stream.of("a", "c", null, "b", "c").forEach(histogram::add);

        assertThat(histogram.counts()).containsExactly(1, 1, 2);
        assertThat(histogram.unseen()).isEqualTo(2);
        assertThat(histogram.missing()).isOne();
    }

    @Test
    void putAnEdgeIntoTheBinBelowAndBothZerosTogether() {
        var histogram = new Histogram(Profiles.numeric("x", new double[] {-1, -0.0, 0.0, 1}, new BitSet()));

        int zero = histogram.bin(0.0);

        assertThat(histogram.bin(-0.0)).isEqualTo(zero);
        assertThat(histogram.bin(Double.MIN_VALUE)).isEqualTo(zero + 1);
        assertThat(histogram.bin(-Double.MAX_VALUE)).isZero();
        assertThat(histogram.bin(Double.MAX_VALUE)).isEqualTo(histogram.counts().length - 1);
    }

    @Test
    void refuseANumberAmongCategoriesAndACategoryAmongNumbers() {
        var categories = new Histogram(Profiles.categorical("x", new String[] {"a"}));
        var numbers = new Histogram(Profiles.numeric("x", new double[] {1, 2}, new BitSet()));

        assertThatThrownBy(() -> categories.add(1.0)).hasMessageContaining("the profile has categories");
        assertThatThrownBy(() -> numbers.add("a")).hasMessageContaining("the profile is of numbers");
        assertThat(numbers.counts()).containsOnly(0);
    }
}
