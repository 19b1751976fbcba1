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

    /** The proportion with its Wilson score interval (Wilson, 1927); not computable among none. */
    public Measured estimate() {
        return estimate(Level.SINGLE);
    }

    /** The same, as one of a family. */
    public Measured estimate(Level level) {
        return among == 0 ? new Measured.NotComputable("there are no rows") : Estimate.wilson(value(), among, level);
    }

    /** Both ends of its Wilson score interval at {@code z}; NaN among none. */
    double[] wilson(double z) {
        return Estimate.wilson(value(), among, z);
    }
}
