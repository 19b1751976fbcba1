package io.assay.statistics;

import java.util.Arrays;

/** How far two columns rise together, -1 to 1. */
public final class Correlation {

    private static final double LEAST_ROWS = 4;

    private Correlation() {}

    /**
     * Pearson's coefficient. Interval by Fisher's z with standard error 1 / sqrt(n - 3) (Fisher, 1921), as SciPy gives it;
     * it supposes about normal pairs, so for heavy tails bootstrap it, and it has no width where one column is a line of
     * the other.
     *
     * @return not computable with fewer than four rows, when a value is not finite, or when a column is constant
     */
    public static Measured pearson(double[] x, double[] y, Level level) {
        return measured(x, y, level, 0);
    }

    /**
     * Spearman's coefficient: Pearson's of the ranks, equal values having their middle rank. Interval by Fisher's z with
     * standard error sqrt((1 + r^2 / 2) / (n - 3)) (Bonett and Wright, 2000, doi:10.1007/BF02294183). Computable as the
     * other.
     */
    public static Measured spearman(double[] x, double[] y, Level level) {
        return finite(x) && finite(y)
                ? measured(Ranks.of(x), Ranks.of(y), level, 0.5)
                : new Measured.NotComputable("a value is not finite");
    }

    /**
     * Matthews correlation coefficient: Pearson's of decision and truth. Interval by the delta method on the four
     * counts, on the scale of Fisher's z (Itaya et al., 2025, doi:10.1002/sim.10303); where the decisions are all right or
     * all wrong, that of the Wilson interval of the rarer class's share, twice it less one.
     *
     * @return not computable when the rows, or the decisions, are all of one class
     */
    static Measured matthews(Confusion c, Level level) {
        double[] counts = {c.truePositives(), c.falsePositives(), c.falseNegatives(), c.trueNegatives()};
        double decided = c.selected().value();
        double n = c.rows();
        double truth = (counts[0] + counts[2]) / n;
        double spread = Math.sqrt(decided * (1 - decided) * truth * (1 - truth));
        if (!(spread > 0)) {
            return new Measured.NotComputable("all rows, or all decisions, are of one class");
        }
        double r = (counts[0] * counts[3] - counts[1] * counts[2]) / (n * n) / spread;
        double variance = 0;
        for (int cell = 0; cell < 4; cell++) {
            double x = ((cell < 2 ? 1 : 0) - decided) / Math.sqrt(decided * (1 - decided));
            double y = ((cell % 2 == 0 ? 1 : 0) - truth) / Math.sqrt(truth * (1 - truth));
            double influence = x * y - r / 2 * (x * x + y * y);
            variance += counts[cell] / n * influence * influence / n;
        }
        return Math.abs(r) < 1 - 1e-12
                ? fisher(r, Math.sqrt(variance) / (1 - r * r), level)
                : sure(r, Math.min(c.recall().among(), c.specificity().among()), level);
    }

    private static Estimate sure(double r, long fewer, Level level) {
        return Estimate.wilson(r > 0 ? 1 : 0, fewer, level).through(share -> 2 * share - 1);
    }

    private static Measured measured(double[] x, double[] y, Level level, double ofSquare) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "there are " + x.length + " and " + y.length + " values; give one of each a row");
        }
        if (x.length < LEAST_ROWS) {
            return new Measured.NotComputable("there are " + x.length + " rows, fewer than four");
        }
        if (!finite(x) || !finite(y)) {
            return new Measured.NotComputable("a value is not finite");
        }
        double r = plain(x, y);
        return Double.isNaN(r)
                ? new Measured.NotComputable("a column is constant")
                : fisher(r, Math.sqrt((1 + ofSquare * r * r) / (x.length - 3)), level);
    }

    private static double plain(double[] x, double[] y) {
        if (constant(x) || constant(y)) {
            return Double.NaN;
        }
        double mx = Mean.average(x);
        double my = Mean.average(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return Math.clamp(xy / Math.sqrt(xx) / Math.sqrt(yy), -1.0, 1.0);
    }

    private static Estimate fisher(double r, double error, Level level) {
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        return Math.abs(r) == 1
                ? new Estimate(r, r, r, r, r)
                : Estimate.of(r, level, q -> new double[] {Math.tanh(z - q * error), Math.tanh(z + q * error)});
    }

    private static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == values[0]);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
