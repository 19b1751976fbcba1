package io.assay.validation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighs findings into a verdict: what blocks outweighs what conditions, and failing outweighs not knowing. */
public final class Judge {

    private Judge() {}

    /** Judges on evidence: all checks, after what was found before scoring. */
    public static Ruling judge(List<Finding> before, Evidence evidence) {
        List<Finding> findings = new ArrayList<>(before);
        Checks.ALL.forEach(check -> findings.addAll(check.find(evidence)));
        return conclude(findings, evidence.rows());
    }

    /** Concludes from findings alone, where there is nothing to score. */
    public static Ruling conclude(List<Finding> findings, long rows) {
        Verdict verdict = verdict(findings);
        return new Ruling(verdict, because(verdict, findings), List.copyOf(findings), rows);
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
                .filter(f -> f.rule().severity() == severity && outcomes.contains(f.outcome()))
                .toList();
        String others = such.size() == 1 ? "" : " (and " + (such.size() - 1) + " more such findings)";
        return such.getFirst().words() + others;
    }

    private static String closest(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.is(Severity.BLOCKING, Outcome.PASSED) && f.weighed())
                .min(Comparator.comparingDouble(Judge::margin))
                .map(f -> "all checks that block passed; the closest: " + f.words())
                .orElse("all checks that block passed");
    }

    /** Distance from the threshold, in half widths of the interval. */
    private static double margin(Finding f) {
        double half = (f.estimate().high() - f.estimate().low()) / 2;
        double value = f.estimate().value();
        double distance = f.rule().atLeast() != null ? value - f.rule().atLeast() : f.rule().atMost() - Math.abs(value);
        return half > 0 ? distance / half : Double.POSITIVE_INFINITY;
    }
}
