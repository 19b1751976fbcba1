package io.assay.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Performance of a binary classification before outcomes are known, from its scores alone (confidence-based performance
 * estimation, as NannyML has it; Bialek et al., 2024, arXiv:2401.08348, section 3): a row that scores s is positive with
 * the calibrated chance c(s), so a row decided positive adds c(s) to the expected true
 * positives and 1 - c(s) to the expected false positives. Measures are those of the expected counts; the area is that of the
 * expected counts over all thresholds.
 *
 * <p>It assumes that the chance of the positive class given the score has stayed what it was in the reference data: inputs may
 * drift, what they mean may not. Then the interval says where the realised measure of these very rows will lie, by the
 * delta method: outcomes are drawn independently by their chances (Poisson binomial variance), and the map's rates are as
 * uncertain as their rows in the reference data make them.
 */
public final class EstimatedPerformance {

    private final CalibrationMap map;
    private final List<Group> groups;
    private final double rows;
    private double expectedPositives;
    private double decided;
    private double right;

    /**
     * Rows of one score.
     *
     * @param score in the unit of the map
     * @param rows how many, at least 0
     * @param decidedPositive whether the score reaches the threshold
     */
    public record Group(double score, long rows, boolean decidedPositive) {}

    /** @param groups in ascending order of their scores; groups of one score count as tied */
    public EstimatedPerformance(CalibrationMap map, List<Group> groups) {
        this.map = map;
        this.groups = groups.stream().filter(g -> g.rows() > 0).toList();
        this.rows = groups.stream().mapToLong(Group::rows).sum();
        for (Group g : this.groups) {
            double chance = g.rows() * map.rate(g.score());
            expectedPositives += chance;
            decided += g.decidedPositive() ? g.rows() : 0;
            right += g.decidedPositive() ? chance : 0;
        }
    }

    /** Expected share of right decisions, 0 to 1. */
    public Measured accuracy() {
        double value = (right + rows - decided - (expectedPositives - right)) / rows;
        return measured(value, rows, g -> (g.decidedPositive() ? 1 : -1) / rows);
    }

    /** Expected share of positive rows among those decided positive, 0 to 1. */
    public Measured precision() {
        return measured(right / decided, decided, g -> g.decidedPositive() ? 1 / decided : 0);
    }

    /** Expected true positives over expected positives, 0 to 1. */
    public Measured recall() {
        double value = right / expectedPositives;
        return measured(value, expectedPositives, g -> ((g.decidedPositive() ? 1 : 0) - value) / expectedPositives);
    }

    /** Expected true negatives over expected negatives, 0 to 1. */
    public Measured specificity() {
        double negatives = rows - expectedPositives;
        double value = 1 - (decided - right) / negatives;
        return measured(value, negatives, g -> ((g.decidedPositive() ? 1 : 0) - 1 + value) / negatives);
    }

    /** F1 of the expected counts, 0 to 1. */
    public Measured f1() {
        double both = decided + expectedPositives;
        double value = 2 * right / both;
        return measured(value, both, g -> ((g.decidedPositive() ? 2 : 0) - value) / both);
    }

    /** Expected share of positive rows, 0 to 1. */
    public Measured positiveRate() {
        return measured(expectedPositives / rows, rows, g -> 1 / rows);
    }

    /** Area under the ROC curve of the expected counts, 0 to 1. */
    public Measured auc() {
        double negatives = rows - expectedPositives;
        double[] negativesBelow = below(g -> 1 - map.rate(g.score()));
        double[] positivesBelow = below(g -> map.rate(g.score()));
        double area = 0;
        for (int i = 0; i < groups.size(); i++) {
            area += groups.get(i).rows() * map.rate(groups.get(i).score()) * negativesBelow[i] / expectedPositives / negatives;
        }
        double[] gradient = new double[groups.size()];
        for (int i = 0; i < gradient.length; i++) {
            double beaten = negativesBelow[i] / negatives - area;
            double lost = 1 - positivesBelow[i] / expectedPositives - area;
            gradient[i] = beaten / expectedPositives - lost / negatives;
        }
        return measured(area, Math.min(expectedPositives, negatives), gradient);
    }

    /** For each group the expected rows below it, those of its own score counting half. */
    private double[] below(ToDoubleFunction<Group> chance) {
        double[] below = new double[groups.size()];
        double sum = 0;
        for (int from = 0; from < below.length; ) {
            int to = from;
            double own = 0;
            for (; to < below.length && groups.get(to).score() == groups.get(from).score(); to++) {
                own += groups.get(to).rows() * chance.applyAsDouble(groups.get(to));
            }
            Arrays.fill(below, from, to, sum + own / 2);
            sum += own;
            from = to;
        }
        return below;
    }

    private Measured measured(double value, double among, ToDoubleFunction<Group> gradient) {
        return measured(value, among, groups.stream().mapToDouble(gradient).toArray());
    }

    /** @param gradient how much the value rises when one more row of each group is positive and not negative */
    private Measured measured(double value, double among, double[] gradient) {
        if (!(among > 0) || !Double.isFinite(value)) {
            return new Measured.NotComputable(rows == 0 ? "there are no rows" : "no row is expected that it could be measured on");
        }
        double variance = 0;
        double[] byBlock = new double[map.rates().size()];
        for (int i = 0; i < gradient.length; i++) {
            Group g = groups.get(i);
            double chance = map.rate(g.score());
            variance += g.rows() * chance * (1 - chance) * gradient[i] * gradient[i];
            CalibrationMap.Place place = map.place(g.score());
            byBlock[place.above()] += place.part() * g.rows() * gradient[i];
            byBlock[Math.max(0, place.above() - 1)] += (1 - place.part()) * g.rows() * gradient[i];
        }
        for (int block = 0; block < byBlock.length; block++) {
            variance += byBlock[block] * byBlock[block] * map.variance(block);
        }
        return Estimate.normal(value, Math.sqrt(variance), Level.SINGLE).within(0, 1);
    }
}
