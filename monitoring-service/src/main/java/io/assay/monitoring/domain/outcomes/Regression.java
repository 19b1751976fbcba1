package io.assay.monitoring.domain.outcomes;

import io.assay.monitoring.domain.outcomes.Tally.Count;
import io.assay.monitoring.domain.outcomes.Tally.Sum;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was realised of a regression, by name, from sums. Intervals are normal, that of the root by the delta method. That
 * of the coefficient of determination takes the spread of the truth as given, so it is somewhat too narrow on few rows.
 */
final class Regression {

    private final Tally tally;
    private final double rows;

    private Regression(Tally tally) {
        this.tally = tally;
        this.rows = tally.of(Count.LABELLED);
    }

    static Map<String, Measured> of(Tally tally) {
        var regression = new Regression(tally);
        Map<String, Measured> figures = new LinkedHashMap<>();
        figures.put("mae", regression.mean(Sum.SIZE, Sum.SQUARE, 0));
        figures.put("rmse", regression.rmse());
        figures.put("bias", regression.mean(Sum.ERROR, Sum.SQUARE, Double.NEGATIVE_INFINITY));
        figures.put("r2", regression.r2());
        return figures;
    }

    private Measured mean(Sum sum, Sum squares, double least) {
        if (rows < 2) {
            return new Measured.NotComputable("fewer than two rows tell no spread");
        }
        double mean = tally.of(sum) / rows;
        return Estimate.normal(mean, error(mean, squares), Level.SINGLE).within(least, Double.POSITIVE_INFINITY);
    }

    /** Standard error of a mean, from the sum of the squares. */
    private double error(double mean, Sum squares) {
        return Math.sqrt(Math.max(0, tally.of(squares) / rows - mean * mean) / (rows - 1));
    }

    private Measured rmse() {
        if (rows < 2) {
            return new Measured.NotComputable("fewer than two rows tell no spread");
        }
        double square = tally.of(Sum.SQUARE) / rows;
        double root = Math.sqrt(square);
        double error = root == 0 ? 0 : error(square, Sum.FOURTH) / (2 * root);
        return Estimate.normal(root, error, Level.SINGLE).within(0, Double.POSITIVE_INFINITY);
    }

    private Measured r2() {
        double middle = tally.of(Sum.TRUTH) / rows;
        double spread = tally.of(Sum.TRUTH_SQUARED) / rows - middle * middle;
        if (rows < 2 || !(spread > 0)) {
            return new Measured.NotComputable(rows < 2 ? "fewer than two rows tell no spread" : "all true values are equal");
        }
        double square = tally.of(Sum.SQUARE) / rows;
        return Estimate.normal(1 - square / spread, error(square, Sum.FOURTH) / spread, Level.SINGLE)
                .within(Double.NEGATIVE_INFINITY, 1);
    }
}
