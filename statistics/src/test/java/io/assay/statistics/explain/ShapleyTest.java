package io.assay.statistics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShapleyTest {

    private static final JsonNode EXPECTED = Reference.part("explained");
    private static final double[][] BACKGROUND = columns("background");
    private static final double[][] ROWS = columns("rows");

    /** Sampled values are sure to some standard errors, which they tell themselves. */
    @Test
    void agreesWithTheExactValuesOfShap() {
        List<Attribution> attributions = new Shapley(4_000, 1).explain(ShapleyTest::score, ROWS, BACKGROUND);

        for (int i = 0; i < attributions.size(); i++) {
            var one = attributions.get(i);
            double[] exact = Reference.numbers(EXPECTED.required("values").get(i));
            for (int j = 0; j < exact.length; j++) {
                assertThat(one.values()[j]).isCloseTo(exact[j], within(4 * one.standardErrors()[j] + 1e-9));
                assertThat(one.standardErrors()[j]).isLessThan(0.05);
            }
            assertThat(one.base()).isCloseTo(EXPECTED.required("base").doubleValue(), within(1e-9));
            assertThat(one.score()).isCloseTo(EXPECTED.required("scores").get(i).doubleValue(), within(1e-9));
        }
    }

    @Test
    void addsUpWhenEachBackgroundRowIsDrawnEquallyOften() {
        List<Attribution> often = new Shapley(40, 1).explain(ShapleyTest::score, ROWS, BACKGROUND);
        List<Attribution> unevenly = new Shapley(30, 1).explain(ShapleyTest::score, ROWS, BACKGROUND);

        assertThat(often).allSatisfy(one -> assertThat(one.additivityError()).isCloseTo(0, within(1e-12)));
        assertThat(unevenly).allSatisfy(one -> {
            assertThat(Math.abs(one.additivityError())).isGreaterThan(1e-6);
            assertThat(Arrays.stream(one.values()).sum() - (one.score() - one.base())).isEqualTo(one.additivityError());
        });
    }

    @Test
    void isExactForASumOfFeatures() {
        Predictor sum = c -> IntStream.range(0, c[0].length).mapToDouble(i -> c[0][i] - 2 * c[3][i]).toArray();
        double mean = Arrays.stream(BACKGROUND[3]).average().orElseThrow();

        Attribution first = new Shapley(20, 5).explain(sum, ROWS, BACKGROUND).getFirst();

        assertThat(first.values()[3]).isCloseTo(-2 * (ROWS[3][0] - mean), within(1e-12));
        assertThat(new double[] {first.values()[1], first.values()[2]}).containsOnly(0.0);
    }

    @Test
    void asksTheModelForManyRowsAtOnceButNotForTooMany() {
        List<Integer> asked = new ArrayList<>();
        Predictor counting = c -> {
            asked.add(c[0].length);
            return score(c);
        };

        new Shapley(4_000, 1).explain(counting, ROWS, BACKGROUND);

        assertThat(asked).hasSize(2 + 3 * 3).allSatisfy(rows -> assertThat(rows).isLessThanOrEqualTo(Shapley.ROWS));
        assertThat(asked.stream().mapToInt(i -> i).sum()).isEqualTo(20 + 3 + 3 * 4_000 * 10);
    }

    @Test
    void repeatsItselfFromTheSameSeed() {
        double[] first = new Shapley(9, 3).explain(ShapleyTest::score, ROWS, BACKGROUND).getFirst().values();

        assertThat(new Shapley(9, 3).explain(ShapleyTest::score, ROWS, BACKGROUND).getFirst().values()).isEqualTo(first);
        assertThat(new Shapley(9, 4).explain(ShapleyTest::score, ROWS, BACKGROUND).getFirst().values()).isNotEqualTo(first);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new Shapley(1, 1)).hasMessageContaining("1 orders");
        assertThatThrownBy(() -> new Shapley(2, 1).explain(ShapleyTest::score, ROWS, new double[3][1]))
                .hasMessageContaining("rows have 4 features, the background 3");
        assertThatThrownBy(() -> new Shapley(2, 1).explain(ShapleyTest::score, ROWS, new double[4][0]))
                .hasMessageContaining("at least one row");
    }

    private static double[] score(double[][] x) {
        return IntStream.range(0, x[0].length)
                .mapToDouble(i -> x[0][i] * x[1][i] + 2 * x[2][i] + (x[0][i] > 0 && x[2][i] > 0.5 ? 3 : 0))
                .toArray();
    }

    private static double[][] columns(String part) {
        return EXPECTED.required(part).valueStream().map(Reference::numbers).toArray(double[][]::new);
    }
}
