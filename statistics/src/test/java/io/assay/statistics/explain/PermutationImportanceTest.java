package io.assay.statistics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PermutationImportanceTest {

    private static final JsonNode EXPECTED = Reference.part("importances");
    private static final double[][] COLUMNS =
            EXPECTED.required("columns").valueStream().map(Reference::numbers).toArray(double[][]::new);
    private static final double[] TARGET = Reference.numbers(EXPECTED.required("target"));
    private static final ToDoubleFunction<double[]> SQUARES = scores -> IntStream.range(0, TARGET.length)
            .mapToDouble(i -> Math.pow(scores[i] - TARGET[i], 2))
            .average()
            .orElseThrow();

    /** The mean of shuffles is sure to some standard errors; the spread of 2,000 to some percent. */
    @Test
    void findsTheRiseThatAllShufflesHaveOnAverage() {
        double[] rises = Reference.numbers(EXPECTED.required("rises"));
        double[] deviations = Reference.numbers(EXPECTED.required("deviations"));

        List<Importance> importances = new PermutationImportance(2_000, 1).of(PermutationImportanceTest::linear, COLUMNS, SQUARES);

        assertThat(importances).extracting(Importance::feature).containsExactly(0, 1, 2);
        for (Importance one : importances) {
            double expected = deviations[one.feature()];
            assertThat(one.mean()).isCloseTo(rises[one.feature()], within(4 * expected / Math.sqrt(2_000)));
            assertThat(one.deviation()).isCloseTo(expected, within(expected / 10));
        }
    }

    @Test
    void findsNothingInAFeatureThatIsNotUsedOrIsConstant() {
        double[][] columns = {COLUMNS[0], COLUMNS[1], COLUMNS[2], new double[TARGET.length]};
        Predictor firstAndLast = c -> IntStream.range(0, TARGET.length).mapToDouble(i -> c[0][i] + c[3][i]).toArray();

        List<Importance> importances = new PermutationImportance(3, 1).of(firstAndLast, columns, SQUARES);

        assertThat(importances.get(0).mean()).isPositive();
        assertThat(importances.subList(1, 4)).extracting(Importance::mean).containsOnly(0.0);
    }

    @Test
    void repeatsItselfAndLeavesTheColumnsAlone() {
        double[][] before = Arrays.stream(COLUMNS).map(double[]::clone).toArray(double[][]::new);
        var once = new PermutationImportance(1, 7);

        List<Importance> first = once.of(PermutationImportanceTest::linear, COLUMNS, SQUARES);

        assertThat(once.of(PermutationImportanceTest::linear, COLUMNS, SQUARES)).isEqualTo(first);
        assertThat(first).extracting(Importance::deviation).containsOnly(0.0);
        assertThat(COLUMNS).isDeepEqualTo(before);
        assertThatThrownBy(() -> new PermutationImportance(0, 1)).hasMessageContaining("0 repeats");
    }

    private static double[] linear(double[][] columns) {
        double[] coefficients = Reference.numbers(EXPECTED.required("coefficients"));
        double intercept = EXPECTED.required("intercept").doubleValue();
        return IntStream.range(0, columns[0].length)
                .mapToDouble(i -> intercept
                        + IntStream.range(0, columns.length).mapToDouble(j -> coefficients[j] * columns[j][i]).sum())
                .toArray();
    }
}
