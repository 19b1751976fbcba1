package io.assay.benchmarks.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheMiddleOfAnOddNumber() {
        var spread = Spread.of(List.of(9.0, 1.0, 2.0));

        assertThat(spread).isEqualTo(new Spread(2, 1, 9));
    }

    @Test
    void takesTheMeanOfTheTwoMiddleOnesOfAnEvenNumber() {
        var spread = Spread.of(List.of(4.0, 1.0, 2.0, 90.0));

        assertThat(spread).isEqualTo(new Spread(3, 1, 90));
    }

    @Test
    void refusesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spread.of(List.of()))
                .withMessage("nothing was measured; give at least one figure");
    }
}
