package io.assay.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.statistics.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, FAILED, FAILED", "BLOCKING, INCONCLUSIVE, INCONCLUSIVE", "BLOCKING, PASSED, PASSED",
        "CONDITION, FAILED, PASSED_WITH_CONDITIONS", "CONDITION, INCONCLUSIVE, PASSED_WITH_CONDITIONS",
        "CONDITION, PASSED, PASSED", "INFORMATION, FAILED, PASSED", "BLOCKING, NOT_APPLICABLE, PASSED"
    })
    void concludesFromSeverityAndOutcome(Severity severity, Outcome outcome, Verdict verdict) {
        Ruling ruling = Judge.conclude(List.of(stated("a", severity, outcome)), 10);

        assertThat(ruling.verdict()).isEqualTo(verdict);
    }

    @Test
    void letsFailingOutweighNotKnowing() {
        var findings = List.of(
                stated("unknown", Severity.BLOCKING, Outcome.INCONCLUSIVE),
                stated("failed", Severity.BLOCKING, Outcome.FAILED));

        Ruling ruling = Judge.conclude(findings, 10);

        assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(ruling.because()).isEqualTo("failed says so");
    }

    @Test
    void saysHowManyMoreDecideTheSame() {
        var findings = List.of(
                stated("first", Severity.BLOCKING, Outcome.FAILED),
                stated("second", Severity.BLOCKING, Outcome.FAILED));

        assertThat(Judge.conclude(findings, 10).because()).isEqualTo("first says so (and 1 more such findings)");
    }

    @Test
    void namesTheClosestCheckOfAPass() {
        Rule far = Bench.rule("far", Severity.BLOCKING, 0.5, null);
        Rule close = Bench.rule("close", Severity.BLOCKING, null, 0.10);
        var findings = List.of(
                Finding.measured(far, Outcome.PASSED, Estimate.normal(0.9, 0.01), null, 100),
                Finding.measured(close, Outcome.PASSED, Estimate.normal(-0.07, 0.01), "sex=female", 100));

        String because = Judge.conclude(findings, 100).because();

        assertThat(because).startsWith("all checks that block passed; the closest: close of sex=female is -0.0700");
    }

    @Test
    void takesTheHighestTierForAnUnknownOne() {
        var high = new Policy.Tier("high", false, Map.of());
        var low = new Policy.Tier("low", true, Map.of());

        assertThat(new Policy("p", List.of(high, low)).tier("unheard-of")).isEqualTo(high);
        assertThat(new Policy("p", List.of(high, low)).tier("low")).isEqualTo(low);
    }

    private static Finding stated(String check, Severity severity, Outcome outcome) {
        return Finding.stated(Bench.rule(check, severity, null, null), outcome, check + " says so");
    }
}
