package io.assay.benchmarks.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

    private final List<String> ran = new ArrayList<>();

    @Test
    void letsEachSideGoFirstInTurnAfterWarmingUp() {
        new Pairs(side("A", 3), side("B", 3), 3).run(4);

        assertThat(String.join("", ran)).isEqualTo("AB" + "AB" + "BA" + "AB" + "BA");
    }

    @Test
    void isVoidWhenOursLosesARow() {
        var pairs = new Pairs(side("A", 2), side("B", 3), 3);

        assertThatExceptionOfType(VoidRunException.class)
                .isThrownBy(() -> pairs.run(5))
                .withMessage("ours brought 2 rows where 3 were given; the run is void");
    }

    @Test
    void isVoidWhenTheBaselineDoublesARow() {
        var pairs = new Pairs(side("A", 3), side("B", 4), 3);

        assertThatExceptionOfType(VoidRunException.class)
                .isThrownBy(() -> pairs.run(5))
                .withMessage("the baseline brought 4 rows where 3 were given; the run is void");
    }

    @Test
    void countsTheRowsOfEachRepetition() {
        long rows = side("A", 3).times(4).run();

        assertThat(rows).isEqualTo(12);
        assertThat(ran).hasSize(4);
    }

    @Test
    void dividesSpeedsTimesAndProcessors() {
        var pair = new Pair(new Taken(100, 50, 80), new Taken(100, 100, 40));

        assertThat(pair.speed()).isEqualTo(2);
        assertThat(pair.time()).isEqualTo(0.5);
        assertThat(pair.processors()).isEqualTo(2);
    }

    private Side side(String name, long rows) {
        return () -> {
            ran.add(name);
            return rows;
        };
    }
}
