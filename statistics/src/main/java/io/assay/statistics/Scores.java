package io.assay.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Scores and what really happened, row by row.
 *
 * @param scores one a row; what needs probabilities of the positive class says so
 * @param positive one a row: whether it is of the positive class
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

    /** The same, and for what needs scores that are probabilities. */
    Optional<Measured.NotComputable> flawOfProbabilities() {
        return flaw().or(() -> Arrays.stream(scores)
                .filter(score -> score < 0 || score > 1)
                .mapToObj(score -> new Measured.NotComputable("a score is " + score + ", which is no probability"))
                .findFirst());
    }

    /** The same, and for what needs both classes. */
    Optional<Measured.NotComputable> flawOfClasses() {
        int positives = positives();
        return flaw().or(() -> positives == 0 || positives == rows()
                ? Optional.of(new Measured.NotComputable("all rows are of one class"))
                : Optional.empty());
    }
}
