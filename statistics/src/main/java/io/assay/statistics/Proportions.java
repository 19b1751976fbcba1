package io.assay.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two shares of different rows. */
public final class Proportions {

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
        double pooled = (double) (first.of() + second.of()) / (first.among() + second.among());
        if (pooled == 0 || pooled == 1) {
            return Significance.SAME;
        }
        double z = (first.value() - second.value())
                / Math.sqrt(pooled * (1 - pooled) * (1.0 / first.among() + 1.0 / second.among()));
        return new Significance(z, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }
}
