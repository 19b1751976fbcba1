package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] VALUES = new SplittableRandom(1).doubles(400).toArray();

    @Test
    void findsTheNormalIntervalOfAMean() {
        Estimate normal = Mean.of(VALUES, Level.SINGLE);

        var drawn = (Estimate) Bootstrap.ofRows(400, 4_000, 1).interval(mean(VALUES));

        assertThat(drawn.value()).isCloseTo(normal.value(), within(1e-12));
        assertThat(new double[] {drawn.low(), drawn.high(), drawn.lower(), drawn.upper()})
                .containsExactly(new double[] {normal.low(), normal.high(), normal.lower(), normal.upper()}, within(2e-3));
    }

    @Test
    void drawsWholeEntities() {
        double[] eachTenTimes = IntStream.range(0, 4_000).mapToDouble(i -> VALUES[i / 10]).toArray();
        int[] whose = IntStream.range(0, 4_000).map(i -> 7 - 3 * (i / 10)).toArray();

        Measured once = Bootstrap.ofRows(400, 500, 3).interval(mean(VALUES));
        var tenTimes = (Estimate) Bootstrap.ofEntities(whose, 500, 3).interval(mean(eachTenTimes));

        assertThat(tenTimes.low()).isCloseTo(((Estimate) once).low(), within(1e-12));
        assertThat(tenTimes.high()).isCloseTo(((Estimate) once).high(), within(1e-12));
    }

    @Test
    void repeatsItselfFromTheSameSeed() {
        Measured first = Bootstrap.ofRows(400, 300, 3).interval(mean(VALUES));

        assertThat(Bootstrap.ofRows(400, 300, 3).interval(mean(VALUES))).isEqualTo(first);
        assertThat(Bootstrap.ofRows(400, 300, 4).interval(mean(VALUES))).isNotEqualTo(first);
    }

    @Test
    void widensForAFamily() {
        var bootstrap = Bootstrap.ofRows(400, 20_000, 3);

        var one = (Estimate) bootstrap.interval(mean(VALUES));
        var oneOfTen = (Estimate) bootstrap.at(new Level(10)).interval(mean(VALUES));

        assertThat((oneOfTen.high() - oneOfTen.low()) / (one.high() - one.low())).isCloseTo(2.807 / 1.960, within(0.1));
    }

    @Test
    void refusesTooFewResamples() {
        assertThatThrownBy(() -> Bootstrap.ofRows(5, 199, 1)).hasMessageContaining("199 resamples").hasMessageContaining("least 200");
        assertThatThrownBy(() -> Bootstrap.ofRows(5, 200, 1).at(new Level(2))).hasMessageContaining("least 400");
    }

    @Test
    void isNotComputableWhereTheStatisticHasNoValue() {
        var bootstrap = Bootstrap.ofRows(3, 200, 1);

        Measured never = bootstrap.interval(weights -> Double.NaN);
        Measured seldom = bootstrap.interval(weights -> weights[0] == 0 ? Double.NaN : 1);

        assertThat(never).isEqualTo(new Measured.NotComputable("it has no value on these rows"));
        assertThat(seldom).isInstanceOfSatisfying(Measured.NotComputable.class,
                none -> assertThat(none.reason()).contains("of 200 resamples; there are too few rows"));
        assertThat(Bootstrap.ofRows(0, 200, 1).interval(weights -> 1)).isInstanceOf(Measured.NotComputable.class);
    }

    @Test
    void judgesAFamilyOnTheSameResamples() {
        double[] other = new SplittableRandom(2).doubles(400).toArray();

        List<Measured> alone = Bootstrap.ofRows(400, 2_000, 1).family(w -> new double[] {mean(VALUES).applyAsDouble(w)});
        List<Measured> bound = Bootstrap.ofRows(400, 2_000, 1).family(w -> new double[] {
            mean(VALUES).applyAsDouble(w), 3 * mean(VALUES).applyAsDouble(w), Double.NaN, 1
        });
        List<Measured> apart = Bootstrap.ofRows(400, 2_000, 1).family(w -> new double[] {
            mean(VALUES).applyAsDouble(w), mean(other).applyAsDouble(w)
        });

        assertThat(width(bound.get(0))).isCloseTo(width(alone.get(0)), within(1e-9));
        assertThat(width(bound.get(1))).isCloseTo(3 * width(alone.get(0)), within(1e-9));
        assertThat(bound.get(2)).isEqualTo(new Measured.NotComputable("it has no value on these rows"));
        assertThat(bound.get(3)).isEqualTo(new Measured.NotComputable("it is the same on every resample"));
        assertThat(width(apart.get(0)) / width(alone.get(0))).isCloseTo(2.236 / 1.960, within(0.06));
    }

    private static double width(Measured measured) {
        return ((Estimate) measured).high() - ((Estimate) measured).low();
    }

    private static ToDoubleFunction<int[]> mean(double[] values) {
        return weights -> IntStream.range(0, values.length).mapToDouble(i -> weights[i] * values[i]).sum()
                / Arrays.stream(weights).sum();
    }
}
