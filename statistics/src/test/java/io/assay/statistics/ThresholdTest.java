package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    /** 0.80, surely between 0.70 and 0.90, one-sided above 0.72 or below 0.88. */
    private static final Estimate MEASURED = new Estimate(0.80, 0.70, 0.90, 0.72, 0.88);

    @ParameterizedTest
    @CsvSource({
        "0.69, PASSED", "0.71, PASSED", "0.72, PASSED", "0.73, INCONCLUSIVE", "0.80, INCONCLUSIVE", "0.89, INCONCLUSIVE",
        "0.90, INCONCLUSIVE", "0.91, FAILED"
    })
    void asksAtLeastByTheLowerBoundAndFailsByTheWholeInterval(double least, Judgement expected) {
        assertThat(Threshold.atLeast(least).judge(MEASURED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.91, PASSED", "0.89, PASSED", "0.88, PASSED", "0.87, INCONCLUSIVE", "0.80, INCONCLUSIVE", "0.71, INCONCLUSIVE",
        "0.70, INCONCLUSIVE", "0.69, FAILED"
    })
    void asksAtMostByTheUpperBoundAndFailsByTheWholeInterval(double most, Judgement expected) {
        assertThat(Threshold.atMost(most).judge(MEASURED)).isEqualTo(expected);
    }

    @Test
    void concludesNothingFromWhatIsNotKnown() {
        Measured none = new Measured.NotComputable("all rows are of one class");
        Measured nan = Estimate.normal(Double.NaN, Double.NaN);

        assertThat(Threshold.atLeast(0.5).judge(none)).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(Threshold.atLeast(0.5).judge(nan)).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(Threshold.atMost(0.5).judge(nan)).isEqualTo(Judgement.INCONCLUSIVE);
    }

    @Test
    void isANumber() {
        assertThatThrownBy(() -> Threshold.atLeast(Double.NaN)).hasMessageContaining("NaN judges nothing");
        assertThatThrownBy(() -> Threshold.atMost(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity judges nothing");
    }
}
