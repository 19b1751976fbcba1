package io.assay.statistics;

/**
 * Decisions against the truth, counted; counts of parts add up. Each measure is 0 to 1 unless it says otherwise, stands as
 * one of a family at a {@link Level}, and is not computable where its denominator is 0.
 *
 * @param truePositives positive rows decided positive
 * @param falsePositives negative rows decided positive
 * @param falseNegatives positive rows decided negative
 * @param trueNegatives negative rows decided negative
 */
public record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

    public static final Confusion NONE = new Confusion(0, 0, 0, 0);

    public Confusion {
        if (Math.min(Math.min(truePositives, falsePositives), Math.min(falseNegatives, trueNegatives)) < 0) {
            throw new IllegalArgumentException("a count of rows is negative; give counts of at least 0");
        }
    }

    /** Counts rows that score at least the threshold as decided positive; a NaN counts as decided negative. */
    public static Confusion at(Scores data, double threshold) {
        long[] counts = new long[4];
        for (int i = 0; i < data.rows(); i++) {
            counts[(data.scores()[i] >= threshold ? 0 : 2) + (data.positive()[i] ? 0 : 1)]++;
        }
        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Both together. */
    public Confusion plus(Confusion other) {
        return new Confusion(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    public long rows() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /** Rows decided positive, among all. */
    public Share selected() {
        return new Share(truePositives + falsePositives, rows());
    }

    /** Right ones among rows decided positive: precision. */
    public Share precision() {
        return new Share(truePositives, truePositives + falsePositives);
    }

    /** Rows decided positive among positive ones: recall, true positive rate, sensitivity. */
    public Share recall() {
        return new Share(truePositives, truePositives + falseNegatives);
    }

    /** Rows decided negative among negative ones: specificity, true negative rate. */
    public Share specificity() {
        return new Share(trueNegatives, trueNegatives + falsePositives);
    }

    /** Rows decided positive among negative ones: false positive rate. */
    public Share falsePositiveRate() {
        return new Share(falsePositives, trueNegatives + falsePositives);
    }

    /** Right decisions among all: accuracy. */
    public Share accuracy() {
        return new Share(truePositives + trueNegatives, rows());
    }

    /**
     * F1 = 2 TP / (2 TP + FP + FN). It grows with J = TP / (TP + FP + FN), a proportion: F1 = 2 J / (1 + J) (Hand, Christen
     * and Kirielle, 2021, doi:10.1007/s10994-021-05964-1), so its interval is the Wilson interval of J on that scale.
     */
    public Measured f1(Level level) {
        Measured jaccard = new Share(truePositives, truePositives + falsePositives + falseNegatives).estimate(level);
        return jaccard instanceof Estimate estimate ? estimate.through(j -> 2 * j / (1 + j)) : jaccard;
    }

    /**
     * Mean of recall and specificity, its interval composed of their Wilson intervals (MOVER: Zou and Donner, 2008,
     * doi:10.1002/sim.3095).
     */
    public Measured balancedAccuracy(Level level) {
        if (recall().among() == 0 || specificity().among() == 0) {
            return new Measured.NotComputable("all rows are of one class");
        }
        double r = recall().value();
        double s = specificity().value();
        return Estimate.of((r + s) / 2, level, z -> {
            double[] rs = recall().wilson(z);
            double[] ss = specificity().wilson(z);
            return new double[] {(r + s - Math.hypot(r - rs[0], s - ss[0])) / 2, (r + s + Math.hypot(rs[1] - r, ss[1] - s)) / 2};
        });
    }

    /** Matthews correlation coefficient, -1 to 1 (Matthews, 1975); see {@link Correlation#matthews}. */
    public Measured mcc(Level level) {
        return Correlation.matthews(this, level);
    }
}
