package io.assay.statistics;

/**
 * How the decisions on a group differ from those on a reference group, group minus reference, from counts of either;
 * positive decisions are the favourable ones. All but one are {@link Fairness#difference} of two shares, stand as one of a
 * family, and are not computable when a share has no rows.
 *
 * @param group decisions on the group against the truth
 * @param reference the same of the reference group
 */
public record GroupGaps(Confusion group, Confusion reference) {

    /** Statistical parity difference, of favourable decisions among all, -1 to 1 (Dwork et al., 2012, arXiv:1104.3913). */
    public Measured statisticalParity(Level level) {
        return Fairness.difference(group.selected(), reference.selected(), level);
    }

    /** Disparate impact, the ratio of the same, at least 0; see {@link Fairness#disparateImpact}. */
    public Measured disparateImpact(Level level) {
        return Fairness.disparateImpact(group.selected(), reference.selected(), level);
    }

    /** Equal opportunity difference, of true positive rates, -1 to 1 (Hardt, Price and Srebro, 2016, arXiv:1610.02413). */
    public Measured equalOpportunity(Level level) {
        return Fairness.difference(group.recall(), reference.recall(), level);
    }

    /** Predictive parity difference, of precisions, -1 to 1 (Chouldechova, 2017, arXiv:1703.00056). */
    public Measured predictiveParity(Level level) {
        return Fairness.difference(group.precision(), reference.precision(), level);
    }

    /**
     * Equalised odds difference: the greater of |difference of true positive rates| and |difference of false positive
     * rates|, 0 to 1 (Hardt, Price and Srebro, 2016), as fairlearn defines it. Its interval follows from one of each that
     * hold together (Bonferroni), so it covers at least as often as it says.
     */
    public Measured equalisedOdds(Level level) {
        var each = new Level(2 * level.comparisons());
        Measured right = equalOpportunity(each);
        Measured wrong = Fairness.difference(group.falsePositiveRate(), reference.falsePositiveRate(), each);
        if (right instanceof Estimate r && wrong instanceof Estimate w) {
            return greater(size(r), size(w));
        }
        return right instanceof Estimate ? wrong : right;
    }

    /** Either end of d may make its size too great, so the one-sided lower bound has to be as low as the interval. */
    private static Estimate size(Estimate d) {
        return new Estimate(
                Math.abs(d.value()),
                least(d.low(), d.high()),
                Math.max(Math.abs(d.low()), Math.abs(d.high())),
                least(d.low(), d.high()),
                Math.max(Math.abs(d.lower()), Math.abs(d.upper())));
    }

    private static double least(double low, double high) {
        return low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    }

    private static Estimate greater(Estimate a, Estimate b) {
        return new Estimate(
                Math.max(a.value(), b.value()),
                Math.max(a.low(), b.low()),
                Math.max(a.high(), b.high()),
                Math.max(a.lower(), b.lower()),
                Math.max(a.upper(), b.upper()));
    }
}
