package io.assay.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Area under the ROC curve: the probability that a positive row scores above a negative one, ties counting half.
 * Unitless, 0 to 1. Variance after DeLong, DeLong and Clarke-Pearson (1988), computed by midranks in O(n log n) after
 * Sun and Xu (2014), doi:10.1109/LSP.2014.2337313.
 */
public final class Auc {

    private Auc() {}

    /** The area with its DeLong interval, cut to [0, 1]; not computable with one class or a score that is not finite. */
    public static Measured of(Scores data) {
        var flaw = data.flawOfClasses();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        int m = data.positives();
        int n = data.rows() - m;
        double[] positive = split(data, true);
        double[] negative = split(data, false);
        double[] all = midranks(concat(positive, negative));
        double[] amongPositive = midranks(positive);
        double[] amongNegative = midranks(negative);
        double[] above = IntStream.range(0, m).mapToDouble(i -> (all[i] - amongPositive[i]) / n).toArray();
        double[] below = IntStream.range(0, n).mapToDouble(j -> 1 - (all[m + j] - amongNegative[j]) / m).toArray();
        double auc = Arrays.stream(above).average().orElseThrow();
        double variance = Mean.variance(above) / m + Mean.variance(below) / n;
        return Estimate.normal(auc, Math.sqrt(variance)).within(0, 1);
    }

    /** Ranks from 1; tied values share the mean of their ranks. */
    static double[] midranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double[] split(Scores data, boolean positive) {
        return IntStream.range(0, data.rows())
                .filter(i -> data.positive()[i] == positive)
                .mapToDouble(i -> data.scores()[i])
                .toArray();
    }

    private static double[] concat(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
