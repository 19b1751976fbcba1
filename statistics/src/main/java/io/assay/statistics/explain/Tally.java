package io.assay.statistics.explain;

import java.util.Arrays;

/** Running means and squares of what each feature added in each pair of walks (Welford, 1962). */
final class Tally {

    private final double[] means;
    private final double[] squares;
    private int pairs;

    Tally(int features) {
        means = new double[features];
        squares = new double[features];
    }

    /** Counts one pair: what each feature added, on average of both walks. */
    void add(double[] added) {
        pairs++;
        for (int j = 0; j < added.length; j++) {
            double before = added[j] - means[j];
            means[j] += before / pairs;
            squares[j] += before * (added[j] - means[j]);
        }
    }

    Attribution attribution(double score, double base) {
        double[] errors = Arrays.stream(squares).map(s -> Math.sqrt(s / (pairs - 1) / pairs)).toArray();
        return new Attribution(score, base, means, errors, Arrays.stream(means).sum() - (score - base));
    }
}
