package io.assay.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two shares of different rows. */
public final class Proportions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Proportions() {}

    /**
     * Two-sided z-test of whether two shares are equal, their variance pooled (Fleiss, Levin and Paik, 2003, section 3.1),
     * as statsmodels' {@code proportions_ztest}; statistic z, above 0 when the first is greater. Where all rows of both, or
     * none, have the property, nothing differs: statistic 0, p 1. The difference with its interval is
     * {@link Fairness#difference}.
     *
     * @return nothing tested when a share is among none
     */
    public static Significance z(Share first, Share second) {
        if (first.among() == 0 || second.among() == 0) {
            return Significance.NONE;
        }
        double error = standardError(first, second);
        if (error == 0) {
            return Significance.SAME;
        }
        double z = (first.value() - second.value()) / error;
        return new Significance(z, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /**
     * What the first share exceeds the second by at most with this probability when both come from the same: the normal
     * quantile times the standard error of that test.
     *
     * @param probability above 0 and below 1
     * @return NaN when a share is among none
     */
    public static double noDriftQuantile(Share first, Share second, double probability) {
        return NORMAL.inverseCumulativeProbability(probability) * standardError(first, second);
    }

    private static double standardError(Share first, Share second) {
        double pooled = (double) (first.of() + second.of()) / (first.among() + second.among());
        return Math.sqrt(pooled * (1 - pooled) * (1.0 / first.among() + 1.0 / second.among()));
    }
}
