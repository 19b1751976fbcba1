package io.assay.statistics;

/**
 * A count out of a count.
 *
 * @param of rows that have the property, 0 to {@code among}
 * @param among rows looked at, at least 0
 */
public record Share(long of, long among) {

    public Share {
        if (of < 0 || of > among) {
            throw new IllegalArgumentException("a share of " + of + " among " + among + " cannot be");
        }
    }

    /** The proportion, 0 to 1; NaN among none. */
    public double value() {
        return (double) of / among;
    }

    /** The Wilson score interval at {@code z} (Wilson, 1927): its two ends. */
    double[] wilson(double z) {
        double n = among;
        double p = value();
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }
}
