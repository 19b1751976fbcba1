package io.assay.monitoring.domain.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreGridTest {

    @Test
    void neverPutsAGreaterScoreIntoALowerBin() {
        double[] scores = new Random(1).doubles(100_000, -3, 3).sorted().toArray();

        assertThat(Arrays.stream(scores).map(ScoreGrid::bin).toArray()).isSorted();
        assertThat(Arrays.stream(scores).map(ScoreGrid::bin).map(bin -> ScoreGrid.middle((int) bin)).toArray()).isSorted();
    }

    @Test
    void keepsSmallChancesAndLargeOnesApart() {
        for (double score : new double[] {0.0001, 0.003, 0.02, 0.2, 0.5}) {
            assertThat(ScoreGrid.middle(ScoreGrid.bin(score))).isCloseTo(score, within(0.016 * score));
            assertThat(1 - ScoreGrid.middle(ScoreGrid.bin(1 - score))).isCloseTo(score, within(0.017 * score));
        }
    }

    @Test
    void putsTheMiddleOfABinIntoThatBin() {
        for (int bin = -200; bin < 2_000; bin++) {
            assertThat(ScoreGrid.bin(ScoreGrid.middle(bin))).isEqualTo(bin);
        }
    }

    @Test
    void knowsWhichScoresMayBeChances() {
        assertThat(ScoreGrid.chance(ScoreGrid.bin(0))).isTrue();
        assertThat(ScoreGrid.chance(ScoreGrid.bin(1))).isTrue();
        assertThat(ScoreGrid.chance(ScoreGrid.bin(-0.1))).isFalse();
        assertThat(ScoreGrid.chance(ScoreGrid.bin(1.1))).isFalse();
    }
}
