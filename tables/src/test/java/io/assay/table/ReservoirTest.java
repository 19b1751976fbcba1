package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReservoirTest {

    private static final int ROWS = 1000;

    @Test
    void keepsAllOfAShortStream() {
        Reservoir reservoir = sampled(2000, 1, 300);

        assertThat(reservoir.rows()).containsExactly(LongStream.range(0, ROWS).toArray());
        assertThat(reservoir.sample().numbers("x")).startsWith(0, 1, 2).hasSize(ROWS);
    }

    @Test
    void keepsWholeRowsInTheStreamsOrderWithTheirNumbers() {
        Reservoir reservoir = sampled(50, 2, 64);

        Table sample = reservoir.sample();

        assertThat(reservoir.seen()).isEqualTo(ROWS);
        assertThat(reservoir.rows()).isSorted().hasSize(50).doesNotHaveDuplicates();
        assertThat(Arrays.stream(sample.texts("t"))).containsExactly(
                Arrays.stream(reservoir.rows()).mapToObj(row -> "r" + row).toArray(String[]::new));
        for (int i = 0; i < 50; i++) {
            assertThat(sample.column("x").missing(i)).isEqualTo(reservoir.rows()[i] % 5 == 4);
        }
    }

    @Test
    void isTheSameInAnyChunksAndOtherForAnotherSeed() {
        assertThat(sampled(50, 3, 1).rows()).containsExactly(sampled(50, 3, 999).rows()).isNotEqualTo(sampled(50, 4, 1).rows());
    }

    @Test
    void givesEveryRowTheSameChance() {
        int[] counts = new int[20];
        int seeds = 20_000;

        for (int seed = 0; seed < seeds; seed++) {
            var reservoir = new Reservoir(5, seed);
            reservoir.add(new Table(List.of(new Column.Numbers("x", new double[20]))));
            Arrays.stream(reservoir.rows()).forEach(row -> counts[(int) row]++);
        }

        // Five standard deviations of a binomial count of probability 1/4.
        assertThat(counts).satisfies(all -> Arrays.stream(all).forEach(
                count -> assertThat(count).isCloseTo(seeds / 4, within((int) (5 * Math.sqrt(seeds * 0.25 * 0.75))))));
    }

    @Test
    void hasNoRowsBeforeAnyCame() {
        assertThat(new Reservoir(5, 1).sample().rows()).isZero();
    }

    private static Reservoir sampled(int most, long seed, int chunk) {
        Table all = rows();
        var reservoir = new Reservoir(most, seed);
        for (int from = 0; from < ROWS; from += chunk) {
            reservoir.add(all.slice(from, Math.min(ROWS, from + chunk)));
        }
        return reservoir;
    }

    private static Table rows() {
        BitSet gaps = new BitSet();
        IntStream.range(0, ROWS).filter(row -> row % 5 == 4).forEach(gaps::set);
        return new Table(List.of(
                new Column.Numbers("x", IntStream.range(0, ROWS).asDoubleStream().toArray(), gaps),
                new Column.Texts("t", IntStream.range(0, ROWS).mapToObj(row -> "r" + row).toArray(String[]::new))));
    }
}
