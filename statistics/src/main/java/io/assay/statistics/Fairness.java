package io.assay.statistics;

/** How a group fares beside a reference group. */
public final class Fairness {

    private Fairness() {}

    /**
     * Disparate impact: favourable rate of the group over that of the reference group, unitless, at least 0, 1 meaning
     * equal; the four-fifths rule asks at least 0.8 (29 CFR 1607.4 D). Interval on the logarithm by the delta method
     * (Katz, Baptista, Azen and Pike, 1978, doi:10.2307/2530610). Where that says nothing, because the group has no
     * favourable row or all rows of both are favourable, the interval is composed of the two Wilson intervals (MOVER-R:
     * Donner and Zou, 2012, doi:10.1177/0962280210383082).
     *
     * @param group favourable rows among the group's rows
     * @param reference the same of the reference group
     * @return not computable when a group is empty, or when the reference group has no favourable row
     */
    public static Measured disparateImpact(Share group, Share reference) {
        return disparateImpact(group, reference, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured disparateImpact(Share group, Share reference, Level level) {
        if (group.among() == 0 || reference.among() == 0) {
            return new Measured.NotComputable("a group has no rows");
        }
        if (reference.of() == 0) {
            return new Measured.NotComputable("the reference group has no favourable decision");
        }
        double ratio = group.value() / reference.value();
        boolean silent = group.of() == 0 || (group.of() == group.among() && reference.of() == reference.among());
        return Estimate.of(ratio, level, z -> silent ? moverRatio(group, reference, z) : katz(group, reference, z));
    }

    /**
     * Difference of two shares, group minus reference, -1 to 1. Over all rows it is the statistical parity difference;
     * over rows whose truth is favourable, the equal opportunity difference (Hardt, Price and Srebro, 2016,
     * arXiv:1610.02413). Interval: hybrid of Wilson scores (Newcombe, 1998, method 10,
     * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I).
     *
     * @return not computable when a group is empty
     */
    public static Measured difference(Share group, Share reference) {
        return difference(group, reference, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured difference(Share group, Share reference, Level level) {
        if (group.among() == 0 || reference.among() == 0) {
            return new Measured.NotComputable("a group has no rows");
        }
        double difference = group.value() - reference.value();
        return Estimate.of(difference, level, z -> newcombe(group, reference, z));
    }

    private static double[] katz(Share a, Share b, double z) {
        double ratio = a.value() / b.value();
        double error = Math.sqrt(1.0 / a.of() - 1.0 / a.among() + 1.0 / b.of() - 1.0 / b.among());
        return new double[] {ratio * Math.exp(-z * error), ratio * Math.exp(z * error)};
    }

    private static double[] moverRatio(Share a, Share b, double z) {
        double[] l = a.wilson(z);
        double[] r = b.wilson(z);
        double product = a.value() * b.value();
        double forLow = r[1] * (2 * b.value() - r[1]);
        double forHigh = r[0] * (2 * b.value() - r[0]);
        double low = root(product, l[0] * (2 * a.value() - l[0]) * forLow);
        double high = root(product, l[1] * (2 * a.value() - l[1]) * forHigh);
        return new double[] {a.of() == 0 ? 0 : (product - low) / forLow, (product + high) / forHigh};
    }

    private static double root(double product, double less) {
        return Math.sqrt(Math.max(0, product * product - less));
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
