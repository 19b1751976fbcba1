package io.assay.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure intervals are: each so sure that all of a family hold together in 95 of 100 cases, whatever binds them
 * (Bonferroni: each errs at most 0.05 / comparisons). For a family of one, the plain 95 %.
 *
 * @param comparisons intervals in the family, at least 1
 */
public record Level(int comparisons) {

    /** One interval that stands alone. */
    public static final Level SINGLE = new Level(1);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Level {
        if (comparisons < 1) {
            throw new IllegalArgumentException("a family of " + comparisons + " comparisons has none; give at least 1");
        }
    }

    /** The chance that the truth lies beyond one given end of the two-sided interval: 0.025 / comparisons. */
    public double twoSidedTail() {
        return (1 - Estimate.CONFIDENCE) / 2 / comparisons;
    }

    /** The chance that the truth lies beyond a one-sided bound: 0.05 / comparisons. */
    public double oneSidedTail() {
        return (1 - Estimate.CONFIDENCE) / comparisons;
    }

    /** Standard normal quantile of the two-sided interval. */
    double two() {
        return comparisons == 1 ? Estimate.Z_TWO_SIDED : NORMAL.inverseSurvivalProbability(twoSidedTail());
    }

    /** Standard normal quantile of the one-sided bounds. */
    double one() {
        return comparisons == 1 ? Estimate.Z_ONE_SIDED : NORMAL.inverseSurvivalProbability(oneSidedTail());
    }
}
