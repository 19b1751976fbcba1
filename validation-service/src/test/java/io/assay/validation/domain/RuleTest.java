package io.assay.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    /** Half widths at a standard error of 0.01: 0.0196 two-sided, 0.0164 one-sided. */
    private static final double ERROR = 0.01;

    @ParameterizedTest
    @CsvSource({"0.8165, PASSED", "0.8163, INCONCLUSIVE", "0.7805, INCONCLUSIVE", "0.7803, FAILED"})
    void asksTheOneSidedBoundToClearAndTheWholeIntervalToFail(double value, Outcome outcome) {
        Rule rule = Bench.rule("disparate-impact", Severity.BLOCKING, 0.8, null);

        assertThat(rule.weigh(Estimate.normal(value, ERROR))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0.0135, PASSED", "0.0137, INCONCLUSIVE", "0.0495, INCONCLUSIVE", "0.0497, FAILED"})
    void asksTheSameTheOtherWayRound(double value, Outcome outcome) {
        Rule rule = Bench.rule("ece", Severity.BLOCKING, null, 0.03);

        assertThat(rule.weigh(Estimate.normal(value, ERROR))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, PASSED", "0.08, PASSED", "-0.08, PASSED", "0.09, INCONCLUSIVE", "-0.09, INCONCLUSIVE",
        "0.13, FAILED", "-0.13, FAILED"})
    void weighsADistanceEitherWay(double value, Outcome outcome) {
        Rule rule = Bench.rule("equal-opportunity-difference", Severity.BLOCKING, null, 0.10);

        assertThat(rule.weighDistance(Estimate.normal(value, ERROR))).isEqualTo(outcome);
    }

    @Test
    void isInconclusiveAboutWhatCannotBeComputed() {
        Rule rule = Bench.rule("auc", Severity.BLOCKING, 0.7, null);

        assertThat(rule.weigh(new Measured.NotComputable("one class"))).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void doesNotWeighWithoutAThreshold() {
        Rule rule = Bench.rule("brier", Severity.INFORMATION, null, null);

        assertThat(rule.weigh(Estimate.normal(0.1, ERROR))).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(rule.direction()).isNull();
    }
}
