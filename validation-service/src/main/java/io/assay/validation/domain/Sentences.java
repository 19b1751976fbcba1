package io.assay.validation.domain;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;

/** Says in one sentence what was measured, against what, and what would change it. */
final class Sentences {

    private Sentences() {}

    static String of(Rule rule, Outcome outcome, Measured measured, String slice, long rows) {
        String what = rule.check() + (slice == null ? "" : " of " + slice);
        return switch (measured) {
            case Measured.NotComputable none ->
                    what + " cannot be computed on these " + Figures.count(rows) + " rows: " + none.reason();
            case Estimate e -> what + " is " + Figures.of(e.value()) + ", 95 % interval [" + Figures.of(e.low()) + ", "
                    + Figures.of(e.high()) + "]; " + weighed(rule, outcome, rows);
        };
    }

    private static String weighed(Rule rule, Outcome outcome, long rows) {
        return rule.threshold() == null
                ? "no threshold is set"
                : asked(rule) + " is asked, and " + conclusion(outcome, rows);
    }

    static String asked(Rule rule) {
        return (rule.atLeast() != null ? "at least " : "at most ") + Figures.plain(rule.threshold());
    }

    private static String conclusion(Outcome outcome, long rows) {
        return switch (outcome) {
            case PASSED -> "the one-sided 95 % bound clears it";
            case FAILED -> "the whole interval lies beyond it";
            case INCONCLUSIVE -> Figures.count(rows) + " rows cannot tell; more rows could";
            case NOT_APPLICABLE -> "it does not apply";
        };
    }
}
