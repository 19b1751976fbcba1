package io.assay.statistics;

/** How a group fares beside a reference group. */
public final class Fairness {

    private Fairness() {}

    /**
     * Disparate impact: favourable rate of the group over that of the reference group, at least 0, 1 meaning equal; the
     * four-fifths rule asks at least 0.8 (29 CFR 1607.4 D). Interval on the logarithm by the delta method (Katz et al.,
     * 1978). Not computable when a group is empty or has no favourable row.
     */
    public static Measured disparateImpact(Share group, Share reference) {
        if (group.among() == 0 || reference.among() == 0) {
            return new Measured.NotComputable("a group has no rows");
        }
        if (group.of() == 0 || reference.of() == 0) {
            return new Measured.NotComputable("a group has no favourable decision");
        }
        double ratio = group.value() / reference.value();
        double error = Math.sqrt(1.0 / group.of() - 1.0 / group.among() + 1.0 / reference.of() - 1.0 / reference.among());
        return new Estimate(
                ratio,
                ratio * Math.exp(-Estimate.Z_TWO_SIDED * error),
                ratio * Math.exp(Estimate.Z_TWO_SIDED * error),
                ratio * Math.exp(-Estimate.Z_ONE_SIDED * error),
                ratio * Math.exp(Estimate.Z_ONE_SIDED * error));
    }

    /**
     * Difference of two shares, group minus reference, -1 to 1. Over all rows it is the statistical parity difference;
     * over rows whose truth is favourable, the equal opportunity difference (Hardt, Price and Srebro, 2016). Interval:
     * hybrid of Wilson scores (Newcombe, 1998, method 10).
     */
    public static Measured difference(Share group, Share reference) {
        if (group.among() == 0 || reference.among() == 0) {
            return new Measured.NotComputable("a group has no rows");
        }
        double difference = group.value() - reference.value();
        double[] two = newcombe(group, reference, Estimate.Z_TWO_SIDED);
        double[] one = newcombe(group, reference, Estimate.Z_ONE_SIDED);
        return new Estimate(difference, two[0], two[1], one[0], one[1]);
    }

    private static double[] newcombe(Share a, Share b, double z) {
        double[] left = a.wilson(z);
        double[] right = b.wilson(z);
        double difference = a.value() - b.value();
        return new double[] {
            difference - Math.hypot(a.value() - left[0], right[1] - b.value()),
            difference + Math.hypot(left[1] - a.value(), b.value() - right[0])
        };
    }
}
