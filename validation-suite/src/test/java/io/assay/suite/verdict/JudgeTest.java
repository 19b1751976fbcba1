package io.assay.suite.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.statistics.Estimate;
import io.assay.suite.Bench;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Parameters;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.Rule;
import io.assay.suite.policy.Severity;
import java.util.HashMap;
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
        Ruling ruling = judged(List.of(stated("a", outcome)), rule("a", severity));

        assertThat(ruling.verdict()).isEqualTo(verdict);
    }

    @Test
    void letsFailingOutweighNotKnowing() {
        var findings = List.of(
                stated("unknown", Outcome.INCONCLUSIVE),
                stated("failed", Outcome.FAILED));

        Ruling ruling = judged(findings, rule("unknown", Severity.BLOCKING), rule("failed", Severity.BLOCKING));

        assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(ruling.because()).isEqualTo("failed says so");
    }

    @Test
    void saysHowManyMoreDecideTheSame() {
        var findings = List.of(
                stated("first", Outcome.FAILED),
                stated("second", Outcome.FAILED));

        Ruling ruling = judged(findings, rule("first", Severity.BLOCKING), rule("second", Severity.BLOCKING));

        assertThat(ruling.because()).isEqualTo("first says so (and 1 more such findings)");
    }

    @Test
    void namesTheClosestCheckOfAPass() {
        Rule far = Bench.rule("far", Severity.BLOCKING, 0.5, null);
        Rule close = Bench.rule("close", Severity.BLOCKING, null, 0.10);
        var findings = List.of(
                Observation.measured("far", Estimate.normal(0.9, 0.01), 100),
                Observation.measured("close", Estimate.normal(-0.07, 0.01), 100).byDistance().about("sex=female", 100));

        String because = judged(findings, far, close).because();

        assertThat(because).startsWith("all checks that block passed; the closest: close of sex=female is -0.0700");
    }

    @Test
    void doesNotPassWhatTheTierRequiresAndNobodyMeasured() {
        var tier = new Policy.Tier("tier", false, Map.of("auc", Bench.rule("auc", Severity.BLOCKING, 0.7, null)),
                List.of(new Policy.Requirement(null, List.of("auc"))));

        Ruling ruling = Judge.judge(List.of(stated("other", Outcome.PASSED)), tier, Map.of(), 10);

        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ruling.because()).isEqualTo("the policy requires auc in tier tier, and it was not measured");
    }

    @Test
    void takesTheHighestTierForAnUnknownOne() {
        var high = new Policy.Tier("high", false, Map.of());
        var low = new Policy.Tier("low", true, Map.of());

        assertThat(new Policy("p", Parameters.USUAL, List.of(high, low)).tier("unheard-of")).isEqualTo(high);
        assertThat(new Policy("p", Parameters.USUAL, List.of(high, low)).tier("low")).isEqualTo(low);
    }

    private static Observation stated(String check, Outcome outcome) {
        return Observation.stated(check, outcome, check + " says so");
    }

    private static Rule rule(String check, Severity severity) {
        return Bench.rule(check, severity, null, null);
    }

    private static Ruling judged(List<Observation> seen, Rule... rules) {
        Map<String, Rule> byName = new HashMap<>();
        List.of(rules).forEach(rule -> byName.put(rule.check(), rule));
        return Judge.judge(seen, new Policy.Tier("tier", false, byName), Map.of(), 10);
    }
}
