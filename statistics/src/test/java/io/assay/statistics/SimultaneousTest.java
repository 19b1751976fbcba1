package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often all intervals of a family hold together, on simulated data; every draw is seeded. */
class SimultaneousTest {

    @Test
    void fiveGroupsBesideOneReferenceAllHold() {
        double held = held(2_000, 0, random -> {
            Share reference = Draws.share(random, 500, 0.3);
            return IntStream.range(0, 5)
                    .mapToObj(i -> Fairness.difference(Draws.share(random, 200, 0.3), reference, new Level(5)))
                    .toList();
        });

        assertThat(held).isBetween(0.935, 0.97);
    }

    @Test
    void boundMeansAllHoldOnTheSameResamples() {
        double held = held(400, 0.5, random -> {
            double[][] values = {random.doubles(200).toArray(), random.doubles(200).toArray()};
            return Bootstrap.ofRows(200, 300, random.nextLong()).family(weights -> {
                double first = mean(values[0], weights);
                double second = mean(values[1], weights);
                return new double[] {first, second, (first + second) / 2, (3 * first + second) / 4};
            });
        });

        assertThat(held).isBetween(0.92, 0.98);
    }

    @Test
    void normalValuesAllHold() {
        double[] errors = {1, 2, 0.5, 3};

        double held = held(4_000, 0, random -> List.copyOf(Family.normal(
                Arrays.stream(errors).map(e -> e * random.nextGaussian()).toArray(), errors)));

        assertThat(held).isBetween(0.94, 0.96);
    }

    private static double held(int samples, double truth, Function<SplittableRandom, List<Measured>> family) {
        var random = new SplittableRandom(20260101);
        long held = IntStream.range(0, samples)
                .filter(i -> family.apply(random).stream()
                        .map(Estimate.class::cast)
                        .allMatch(e -> e.low() <= truth && truth <= e.high()))
                .count();
        return (double) held / samples;
    }

    private static double mean(double[] values, int[] weights) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] * weights[i]).sum() / values.length;
    }
}
