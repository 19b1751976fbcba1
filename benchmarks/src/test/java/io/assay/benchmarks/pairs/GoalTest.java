package io.assay.benchmarks.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.benchmarks.pairs.Goal.Standing;
import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void missesOnlyBeyondTheFloor() {
        var goal = new Goal(0.9, 0.5, true);

        assertThat(goal.standing(0.9)).isEqualTo(Standing.MET);
        assertThat(goal.standing(0.5)).isEqualTo(Standing.BELOW_TARGET);
        assertThat(goal.standing(0.49)).isEqualTo(Standing.MISSED);
    }

    @Test
    void turnsAroundWhereLessIsBetter() {
        var goal = new Goal(10, 20, false);

        assertThat(goal.standing(10)).isEqualTo(Standing.MET);
        assertThat(goal.standing(20)).isEqualTo(Standing.BELOW_TARGET);
        assertThat(goal.standing(20.1)).isEqualTo(Standing.MISSED);
        assertThat(goal.words()).isEqualTo("<= 10.0");
    }

    @Test
    void missesWhatWasNotMeasured() {
        var goal = Goal.atMost(1);

        assertThat(goal.standing(Double.NaN)).isEqualTo(Standing.MISSED);
    }
}
