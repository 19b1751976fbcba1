package io.assay.validation.domain;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import java.util.List;

/**
 * What one check found.
 *
 * @param rule the check, and what it was held against
 * @param outcome what it concluded
 * @param estimate what was measured; {@code null} where there is nothing measured
 * @param slice which rows, e.g. {@code sex=female}; {@code null} for all
 * @param rows how many rows it rests on; {@code null} where it rests on none
 * @param words one sentence for a person
 */
public record Finding(Rule rule, Outcome outcome, Estimate estimate, String slice, Long rows, String words) {

    /** A finding that rests on something measured, or on the reason why it could not be. */
    static Finding measured(Rule rule, Outcome outcome, Measured measured, String slice, long rows) {
        String words = Sentences.of(rule, outcome, measured, slice, rows);
        return new Finding(rule, outcome, measured instanceof Estimate e ? e : null, slice, rows, words);
    }

    /** A finding without a measured value. */
    public static Finding stated(Rule rule, Outcome outcome, String words) {
        return new Finding(rule, outcome, null, null, null, words);
    }

    Finding adding(String more) {
        return new Finding(rule, outcome, estimate, slice, rows, words + "; " + more);
    }

    /** The same about these rows. */
    Finding about(String someSlice, long someRows) {
        return new Finding(rule, outcome, estimate, someSlice, someRows, words);
    }

    boolean is(Severity severity, Outcome wanted) {
        return rule.severity() == severity && outcome == wanted;
    }

    /** Whether something measured was held against a threshold. */
    boolean weighed() {
        return estimate != null && rule.threshold() != null;
    }

    /** Name of what was measured, e.g. {@code disparate-impact[sex=female]}. */
    public String metric() {
        return slice == null ? rule.check() : rule.check() + "[" + slice + "]";
    }

    static boolean any(List<Finding> findings, Severity severity, Outcome outcome) {
        return findings.stream().anyMatch(f -> f.is(severity, outcome));
    }
}
