package io.assay.statistics;

import java.util.Optional;

/**
 * Scores and what really happened, row by row.
 *
 * @param scores probabilities of the positive class, between 0 and 1
 * @param positive whether the row is of the positive class
 */
public record Scores(double[] scores, boolean[] positive) {

    public Scores {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException(
                    "there are " + scores.length + " scores but " + positive.length + " labels; give one of each a row");
        }
    }

    public int rows() {
        return scores.length;
    }

    /** Number of rows of the positive class. */
    public int positives() {
        int count = 0;
        for (boolean one : positive) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Why nothing can be computed from these; empty when something can. */
    Optional<Measured.NotComputable> flaw() {
        if (rows() == 0) {
            return Optional.of(new Measured.NotComputable("there are no rows"));
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                return Optional.of(new Measured.NotComputable("a score is " + score));
            }
        }
        return Optional.empty();
    }

    /** The same, and for what needs both classes. */
    Optional<Measured.NotComputable> flawOfClasses() {
        int positives = positives();
        return flaw().or(() -> positives == 0 || positives == rows()
                ? Optional.of(new Measured.NotComputable("all rows are of one class"))
                : Optional.empty());
    }
}
