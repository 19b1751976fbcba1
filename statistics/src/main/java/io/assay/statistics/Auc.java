package io.assay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Area under the ROC curve: the probability that a positive row scores above a negative one, ties counting half.
 * Unitless, 0 to 1. Variance after DeLong, DeLong and Clarke-Pearson (1988), doi:10.2307/2531595, from sorted scores in
 * O(n log n) in the way of Sun and Xu (2014), doi:10.1109/LSP.2014.2337313.
 *
 * <p>That variance is no evidence when it is zero (classes wholly apart, or all scores equal) or when a class has one row.
 * Then the interval is the Wilson score interval on min(positives, negatives) rows, which rests on the greatest variance
 * an area can have, A(1 - A) / min(positives, negatives) (Birnbaum and Klose, 1957, Annals of Mathematical
 * Statistics 28): ten rows told apart without a mistake do not prove an area of 1.
 */
public final class Auc {

    private Auc() {}

    /**
     * The area with its interval, cut to [0, 1].
     *
     * @param data scores in any unit, the higher the likelier positive, one a row
     * @return not computable without rows, with rows of one class only, or with a score that is NaN or infinite
     */
    public static Measured of(Scores data) {
        return of(data, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured of(Scores data, Level level) {
        var flaw = data.flawOfClasses();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        double[] positive = sorted(data, true);
        double[] negative = sorted(data, false);
        double[] beaten = placements(positive, negative);
        double[] lost = placements(negative, positive);
        double auc = Arrays.stream(beaten).average().orElseThrow();
        double variance = Mean.variance(beaten) / beaten.length + Mean.variance(lost) / lost.length;
        int fewer = Math.min(positive.length, negative.length);
        return variance == 0 || fewer == 1
                ? Estimate.wilson(auc, fewer, level)
                : Estimate.normal(auc, Math.sqrt(variance), level).within(0, 1);
    }

    /** For each of some values, the share of the others below it, equal ones counting half; both ascending. */
    static double[] placements(double[] values, double[] others) {
        double[] placements = new double[values.length];
        int below = 0;
        int upTo = 0;
        for (int i = 0; i < values.length; i++) {
            while (below < others.length && others[below] < values[i]) {
                below++;
            }
            while (upTo < others.length && others[upTo] <= values[i]) {
                upTo++;
            }
            placements[i] = ((double) below + upTo) / 2 / others.length;
        }
        return placements;
    }

    private static double[] sorted(Scores data, boolean positive) {
        return IntStream.range(0, data.rows())
                .filter(i -> data.positive()[i] == positive)
                .mapToDouble(i -> data.scores()[i])
                .sorted()
                .toArray();
    }
}
