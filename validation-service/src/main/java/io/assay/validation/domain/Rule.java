package io.assay.validation.domain;

import io.assay.statistics.Judgement;
import io.assay.statistics.Measured;
import io.assay.statistics.Threshold;
import java.util.List;

/**
 * What one tier asks of one check.
 *
 * @param check name of the check
 * @param category kind of evidence, e.g. {@code fairness}
 * @param severity what not clearing it means
 * @param atLeast the value asked for at least; {@code null} when none is
 * @param atMost the value asked for at most; {@code null} when none is
 * @param clauses framework clauses it gives evidence for
 */
public record Rule(
        String check, String category, Severity severity, Double atLeast, Double atMost, List<String> clauses) {

    /** The value asked for; {@code null} when none is. */
    public Double threshold() {
        return atLeast != null ? atLeast : atMost;
    }

    /** {@code at-least} or {@code at-most}; {@code null} without a threshold. */
    public String direction() {
        if (threshold() == null) {
            return null;
        }
        return atLeast != null ? "at-least" : "at-most";
    }

    /** Holds what was measured against the threshold. */
    Outcome weigh(Measured measured) {
        if (threshold() == null) {
            return Outcome.NOT_APPLICABLE;
        }
        return outcome(new Threshold(threshold(), atLeast != null).judge(measured));
    }

    /** The same where the distance from zero counts, either way. */
    Outcome weighDistance(Measured measured) {
        if (atMost == null) {
            return Outcome.NOT_APPLICABLE;
        }
        Judgement above = Threshold.atMost(atMost).judge(measured);
        Judgement below = Threshold.atLeast(-atMost).judge(measured);
        if (above == Judgement.FAILED || below == Judgement.FAILED) {
            return Outcome.FAILED;
        }
        return above == below ? outcome(above) : Outcome.INCONCLUSIVE;
    }

    /** The same rule, or a more severe one. */
    Rule atLeastAsSevereAs(Severity least) {
        Severity held = severity.compareTo(least) <= 0 ? severity : least;
        return new Rule(check, category, held, atLeast, atMost, clauses);
    }

    private static Outcome outcome(Judgement judgement) {
        return switch (judgement) {
            case PASSED -> Outcome.PASSED;
            case FAILED -> Outcome.FAILED;
            case INCONCLUSIVE -> Outcome.INCONCLUSIVE;
        };
    }
}
