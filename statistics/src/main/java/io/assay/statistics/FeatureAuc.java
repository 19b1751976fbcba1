package io.assay.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well one column alone tells the target, as an area under the ROC curve from 0.5 (not at all) up to 1: for leakage
 * and for proxies of a protected attribute. The direction is chosen from the same rows, so noise lies somewhat above 0.5.
 */
public final class FeatureAuc {

    /** Rates of a category come from the other parts, row i being of part i modulo this many. */
    public static final int FOLDS = 5;

    private FeatureAuc() {}

    /**
     * Of a number, in whichever direction, rows that are not finite standing below or above all others, whichever tells
     * more. Interval as {@link Auc}.
     *
     * @param values one a row, in any unit
     * @param positive one a row
     * @return not computable without rows or with one class only
     */
    public static Measured numeric(double[] values, boolean[] positive, Level level) {
        return Arrays.stream(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE})
                .mapToObj(missing -> Arrays.stream(values).map(v -> Double.isFinite(v) ? v : missing).toArray())
                .map(filled -> eitherWay(filled, positive, level))
                .max(Comparator.comparingDouble(FeatureAuc::area))
                .orElseThrow();
    }

    /**
     * Of a category, scored by the share of positives it has in the other {@value #FOLDS} - 1 parts of the rows, so that a
     * category of its own for each row tells nothing; a category unseen there is scored by the share over all of them.
     *
     * @param codes one a row, each category having its own from 0; memory is 16 bytes times parts and categories
     */
    public static Measured categorical(int[] codes, boolean[] positive, Level level) {
        return eitherWay(outOfFoldRates(codes, positive), positive, level);
    }

    /** Of a number for a target of several classes: the greatest area of one class against the rest. */
    public static Measured numeric(double[] values, int[] target, Level level) {
        return greatest(target, positive -> numeric(values, positive, level));
    }

    /** Of a category for a target of several classes: the greatest area of one class against the rest. */
    public static Measured categorical(int[] codes, int[] target, Level level) {
        return greatest(target, positive -> categorical(codes, positive, level));
    }

    private static Measured greatest(int[] target, Function<boolean[], Measured> one) {
        return Arrays.stream(target)
                .distinct()
                .sorted()
                .mapToObj(k -> {
                    boolean[] positive = new boolean[target.length];
                    IntStream.range(0, target.length).forEach(i -> positive[i] = target[i] == k);
                    return one.apply(positive);
                })
                .max(Comparator.comparingDouble(FeatureAuc::area))
                .orElse(new Measured.NotComputable("there are no rows"));
    }

    private static Measured eitherWay(double[] scores, boolean[] positive, Level level) {
        Measured area = Auc.of(new Scores(scores, positive), level);
        return area(area) < 0.5
                ? Auc.of(new Scores(Arrays.stream(scores).map(s -> -s).toArray(), positive), level)
                : area;
    }

    private static double area(Measured measured) {
        return measured instanceof Estimate estimate ? estimate.value() : Double.NEGATIVE_INFINITY;
    }

    private static double[] outOfFoldRates(int[] codes, boolean[] positive) {
        int categories = Arrays.stream(codes).max().orElse(-1) + 1;
        long[][] rows = new long[FOLDS + 1][categories + 1];
        long[][] positives = new long[FOLDS + 1][categories + 1];
        for (int i = 0; i < codes.length; i++) {
            for (int fold : new int[] {i % FOLDS, FOLDS}) {
                for (int category : new int[] {codes[i], categories}) {
                    rows[fold][category]++;
                    positives[fold][category] += positive[i] ? 1 : 0;
                }
            }
        }
        double[] rates = new double[codes.length];
        Arrays.setAll(rates, i -> {
            int fold = i % FOLDS;
            int known = rows[FOLDS][codes[i]] > rows[fold][codes[i]] ? codes[i] : categories;
            long others = rows[FOLDS][known] - rows[fold][known];
            return others == 0 ? 0 : (double) (positives[FOLDS][known] - positives[fold][known]) / others;
        });
        return rates;
    }
}
