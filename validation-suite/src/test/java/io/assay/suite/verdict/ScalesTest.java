package io.assay.suite.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.suite.Bench;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Measurements;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.Rule;
import io.assay.suite.policy.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {

    /** Half widths at a standard error of 0.01: 0.0196 two-sided, 0.0164 one-sided. */
    private static final double ERROR = 0.01;

    @ParameterizedTest
    @CsvSource({"0.8165, PASSED", "0.8163, INCONCLUSIVE", "0.7805, INCONCLUSIVE", "0.7803, FAILED"})
    void asksTheOneSidedBoundToClearAndTheWholeIntervalToFail(double value, Outcome outcome) {
        Rule rule = Bench.rule("disparate-impact", Severity.BLOCKING, 0.8, null);

        assertThat(weighed(rule, Observation.measured(rule.check(), Estimate.normal(value, ERROR), 100)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0.0135, PASSED", "0.0137, INCONCLUSIVE", "0.0495, INCONCLUSIVE", "0.0497, FAILED"})
    void asksTheSameTheOtherWayRound(double value, Outcome outcome) {
        Rule rule = Bench.rule("ece", Severity.BLOCKING, null, 0.03);

        assertThat(weighed(rule, Observation.measured(rule.check(), Estimate.normal(value, ERROR), 100)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, PASSED", "0.08, PASSED", "-0.08, PASSED", "0.09, INCONCLUSIVE", "-0.09, INCONCLUSIVE",
        "0.13, FAILED", "-0.13, FAILED"})
    void weighsADistanceEitherWay(double value, Outcome outcome) {
        Rule rule = Bench.rule("equal-opportunity-difference", Severity.BLOCKING, null, 0.10);

        assertThat(weighed(rule, Observation.measured(rule.check(), Estimate.normal(value, ERROR), 100).byDistance()).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void isInconclusiveAboutWhatCannotBeComputed() {
        Rule rule = Bench.rule("auc", Severity.BLOCKING, 0.7, null);

        assertThat(weighed(rule, Observation.measured(rule.check(), new Measured.NotComputable("one class"), 100)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void doesNotWeighWithoutAThreshold() {
        Rule rule = Bench.rule("brier", Severity.INFORMATION, null, null);

        assertThat(weighed(rule, Observation.measured(rule.check(), Estimate.normal(0.1, ERROR), 100)).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private static Finding weighed(Rule rule, Observation seen) {
        var tier = new Policy.Tier("tier", false, Map.of(rule.check(), rule));
        return new Scales(tier, new Measurements(Map.of(), Map.of())).weigh(seen);
    }
}
