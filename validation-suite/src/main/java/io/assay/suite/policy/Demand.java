package io.assay.suite.policy;

/**
 * What a rule asks in one case, its expressions worked out from what was measured.
 *
 * @param applies whether the rule applies at all
 * @param atLeast the value asked for at least; {@code null} when none is
 * @param atMost the value asked for at most; {@code null} when none is
 * @param unknown why it cannot be known what is asked, which no check can then clear; {@code null} when it is known
 */
public record Demand(boolean applies, Double atLeast, Double atMost, String unknown) {

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
}
