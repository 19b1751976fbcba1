package io.assay.statistics;

import java.util.Arrays;

/**
 * Each row's part in an area under the ROC curve (DeLong, DeLong and Clarke-Pearson, 1988, doi:10.2307/2531595), so that
 * areas over the same rows can be added and subtracted. Memory: 20 bytes a row.
 */
final class DeLong {

    private final boolean[] positive;
    private final double[] placements;
    private final int positives;

    /** Finite scores with both classes. */
    DeLong(Scores data) {
        positive = data.positive();
        positives = data.positives();
        placements = new Ranked(data).placements();
    }

    double area() {
        double sum = 0;
        for (int i = 0; i < positive.length; i++) {
            sum += positive[i] ? placements[i] : 0;
        }
        return sum / positives;
    }

    /** Parts whose squares add up to the variance of the area; 0 for a class with one row. */
    double[] influence() {
        double area = area();
        double[] influence = new double[positive.length];
        Arrays.setAll(influence, i -> {
            double rows = positive[i] ? positives : positive.length - positives;
            return rows == 1 ? 0 : (placements[i] - area) / Math.sqrt(rows * (rows - 1));
        });
        return influence;
    }
}
