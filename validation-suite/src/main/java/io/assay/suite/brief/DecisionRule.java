package io.assay.suite.brief;

/**
 * How a score becomes a decision, fixed before validation.
 *
 * @param score name of the output that is the score
 * @param threshold value at which the decision turns
 * @param favourableBelow whether a score below the threshold is favourable; else one at or above it
 */
public record DecisionRule(String score, double threshold, boolean favourableBelow) {

    /** Whether a person with this score gets the favourable decision. */
    public boolean favours(double value) {
        return favourableBelow ? value < threshold : value >= threshold;
    }

    /** The true outcome, 0 or 1, that deserves the favourable decision. */
    public double deserving() {
        return favourableBelow ? 0 : 1;
    }
}
