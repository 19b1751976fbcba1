package io.assay.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scores of several classes and the true class, row by row.
 *
 * @param scores one array a row, one score a class, all as long; what needs probabilities says so
 * @param truth one a row: the number of the true class, from 0
 */
public record ClassScores(double[][] scores, int[] truth) {

    public ClassScores {
        if (scores.length != truth.length) {
            throw new IllegalArgumentException(
                    "there are " + scores.length + " rows of scores but " + truth.length + " labels; give one of each a row");
        }
        for (int i = 0; i < scores.length; i++) {
            if (scores[i].length != scores[0].length || truth[i] < 0 || truth[i] >= scores[i].length) {
                throw new IllegalArgumentException("row " + i + " has " + scores[i].length + " scores and class " + truth[i]
                        + "; give each row one score a class, and classes from 0");
            }
        }
    }

    public int rows() {
        return truth.length;
    }

    public int classes() {
        return rows() == 0 ? 0 : scores[0].length;
    }

    /** One class against the rest. */
    public Scores against(int one) {
        boolean[] positive = new boolean[rows()];
        double[] column = new double[rows()];
        Arrays.setAll(column, i -> {
            positive[i] = truth[i] == one;
            return scores[i][one];
        });
        return new Scores(column, positive);
    }

    /** The best-scored class of a row, the first of equals. */
    public int decided(int row) {
        int best = 0;
        for (int k = 1; k < scores[row].length; k++) {
            best = scores[row][k] > scores[row][best] ? k : best;
        }
        return best;
    }

    Optional<Measured.NotComputable> flaw() {
        return IntStream.range(0, classes())
                .mapToObj(k -> against(k).flaw())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> rows() == 0 ? Optional.of(new Measured.NotComputable("there are no rows")) : Optional.empty());
    }
}
