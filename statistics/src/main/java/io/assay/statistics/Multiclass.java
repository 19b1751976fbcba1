package io.assay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How well scores of several classes tell them apart, and how far probabilities lie from what happened. */
public final class Multiclass {

    /** How far from 1 a row's probabilities may add up, as 32-bit floats do. */
    private static final double OFF = 1e-4;

    private Multiclass() {}

    /**
     * Mean of the areas under the ROC curves of each class against the rest, 0 to 1, as scikit-learn's
     * {@code roc_auc_score(multi_class="ovr")}. Variance after DeLong, from each row's part in all areas, cut to [0, 1].
     * Where it is 0, or a class has one row, the Wilson interval on the rows of the rarest class (see {@link Auc}).
     * Memory: 40 bytes a row.
     *
     * @return not computable without rows, with a score that is not finite, or when a class has no rows or all
     */
    public static Measured auc(ClassScores data, Average average, Level level) {
        var flaw = data.flaw();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        long[] rows = new long[data.classes()];
        Arrays.stream(data.truth()).forEach(k -> rows[k]++);
        for (int k = 0; k < rows.length; k++) {
            if (rows[k] == 0 || rows[k] == data.rows()) {
                return new Measured.NotComputable("class " + k + " has " + (rows[k] == 0 ? "no rows" : "all rows"));
            }
        }
        return auc(data, rows, average, level);
    }

    private static Measured auc(ClassScores data, long[] rows, Average average, Level level) {
        double[] influence = new double[data.rows()];
        double[] areas = new double[rows.length];
        double area = 0;
        for (int k = 0; k < rows.length; k++) {
            var parts = new DeLong(data.against(k));
            double weight = average == Average.MACRO ? 1.0 / rows.length : (double) rows[k] / data.rows();
            areas[k] = parts.area();
            area += weight * areas[k];
            double[] added = parts.influence();
            Arrays.setAll(influence, i -> influence[i] + weight * added[i]);
        }
        if (average == Average.WEIGHTED) {
            double all = area;
            Arrays.setAll(influence, i -> influence[i] + (areas[data.truth()[i]] - all) / data.rows());
        }
        double variance = Arrays.stream(influence).map(u -> u * u).sum();
        long fewest = Arrays.stream(rows).min().orElseThrow();
        return variance == 0 || fewest == 1
                ? Estimate.wilson(Math.min(1, area), fewest, level)
                : Estimate.normal(area, Math.sqrt(variance), level).within(0, 1);
    }

    /**
     * Log loss: mean of -ln(probability given to the true class), natural logarithm, at least 0 (Good, 1952), with its
     * normal interval. Probabilities are clipped to [2.2e-16, 1 - 2.2e-16].
     *
     * @return not computable with fewer than two rows, or when a row's scores are no probabilities that add up to 1
     */
    public static Measured logLoss(ClassScores data, Level level) {
        if (data.rows() < 2) {
            return Mean.tooFew(data.rows());
        }
        for (int i = 0; i < data.rows(); i++) {
            double[] row = data.scores()[i];
            if (!Arrays.stream(row).allMatch(p -> p >= 0 && p <= 1) || Math.abs(Arrays.stream(row).sum() - 1) > OFF) {
                return new Measured.NotComputable("the scores of row " + i + " are no probabilities that add up to 1");
            }
        }
        return Mean.of(IntStream.range(0, data.rows())
                        .mapToDouble(i -> -Math.log(Math.clamp(
                                data.scores()[i][data.truth()[i]], ProbabilityErrors.CLIP, 1 - ProbabilityErrors.CLIP)))
                        .toArray(), level)
                .within(0, Double.POSITIVE_INFINITY);
    }
}
