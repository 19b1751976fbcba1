package io.assay.suite.verdict;

import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Measurements;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;


/** Weighs findings into a verdict: what blocks outweighs what conditions, and failing outweighs not knowing. */
public final class Judge {

    private Judge() {}

    /**
     * Weighs what was seen.
     *
     * @param facts what was known before anything was measured, by name, for the policy's expressions
     * @param rows how many rows were evaluated
     */
    public static Ruling judge(List<Observation> seen, Policy.Tier tier, Map<String, Object> facts, long rows) {
        Measurements measurements = Measures.of(facts, seen);
        var scales = new Scales(tier, measurements);
        Stream<Observation> missing = rows == 0 ? Stream.empty() : missing(seen, tier, measurements);
        List<Finding> findings = Stream.concat(seen.stream(), missing).map(scales::weigh).toList();
        Verdict verdict = verdict(findings);
        return new Ruling(verdict, because(verdict, findings), findings, rows);
    }

    /** What the tier requires and nobody looked at: not knowing is not passing. */
    private static Stream<Observation> missing(List<Observation> seen, Policy.Tier tier, Measurements measurements) {
        Set<String> told = seen.stream()
                .filter(one -> !(one.seen() instanceof Observation.Seen.Plain(Outcome o) && o == Outcome.NOT_APPLICABLE))
                .map(Observation::check)
                .collect(Collectors.toSet());
        return tier.missing(measurements, told).stream().map(check -> Observation.inconclusive(check,
                "the policy requires " + check + " in tier " + tier.name() + ", and it was not measured"));
    }

    private static Verdict verdict(List<Finding> findings) {
        if (Finding.any(findings, Severity.BLOCKING, Outcome.FAILED)) {
            return Verdict.FAILED;
        }
        if (Finding.any(findings, Severity.BLOCKING, Outcome.INCONCLUSIVE)) {
            return Verdict.INCONCLUSIVE;
        }
        boolean conditions = Finding.any(findings, Severity.CONDITION, Outcome.FAILED)
                || Finding.any(findings, Severity.CONDITION, Outcome.INCONCLUSIVE);
        return conditions ? Verdict.PASSED_WITH_CONDITIONS : Verdict.PASSED;
    }

    private static String because(Verdict verdict, List<Finding> findings) {
        return switch (verdict) {
            case FAILED -> first(findings, Severity.BLOCKING, List.of(Outcome.FAILED));
            case INCONCLUSIVE -> first(findings, Severity.BLOCKING, List.of(Outcome.INCONCLUSIVE));
            case PASSED_WITH_CONDITIONS ->
                    first(findings, Severity.CONDITION, List.of(Outcome.FAILED, Outcome.INCONCLUSIVE));
            case PASSED -> closest(findings);
        };
    }

    private static String first(List<Finding> findings, Severity severity, List<Outcome> outcomes) {
        List<Finding> such = findings.stream()
                .filter(f -> f.severity() == severity && outcomes.contains(f.outcome()))
                .toList();
        String others = such.size() == 1 ? "" : " (and " + (such.size() - 1) + " more such findings)";
        return such.getFirst().words() + others;
    }

    private static String closest(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.is(Severity.BLOCKING, Outcome.PASSED) && f.weighed())
                .min(Comparator.comparingDouble(f -> Margin.of(f).closeness()))
                .map(f -> "all checks that block passed; the closest: " + f.words())
                .orElse("all checks that block passed");
    }
}
