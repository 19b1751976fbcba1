package io.assay.statistics;

import java.util.Arrays;

/**
 * Statistics on the rows as they are and on resamples of them.
 *
 * @param level how sure their intervals are
 * @param values one a statistic
 * @param drawn per resample one a statistic, NaN where it has no value
 * @param without per part of the rows that was left out, one a statistic
 */
record Resampled(Level level, double[] values, double[][] drawn, double[][] without) {

    private static final double MOST_WITHOUT_VALUE = 0.05;

    /** One with the interval of the bias-corrected and accelerated bootstrap, as {@link Bootstrap#interval} says. */
    Measured interval(int which) {
        if (!Double.isFinite(values[which])) {
            return new Measured.NotComputable("it has no value on these rows");
        }
        double[] finite = finite(which);
        return tooFew(finite)
                ? tooFew(drawn.length - finite.length, drawn.length)
                : new Drawn(values[which], finite, Arrays.stream(without).mapToDouble(all -> all[which]).toArray()).interval(level);
    }

    /** What one stays below but for the level's one-sided tail; NaN when it has too few values. */
    double most(int which) {
        double[] finite = finite(which);
        return tooFew(finite) ? Double.NaN : Quantile.of(finite, 1 - level.oneSidedTail());
    }

    static Measured.NotComputable tooFew(int without, int resamples) {
        return new Measured.NotComputable(
                "it has no value on " + without + " of " + resamples + " resamples; there are too few rows");
    }

    private boolean tooFew(double[] finite) {
        return finite.length < (1 - MOST_WITHOUT_VALUE) * drawn.length;
    }

    private double[] finite(int which) {
        return Arrays.stream(drawn).mapToDouble(all -> all[which]).filter(Double::isFinite).sorted().toArray();
    }
}
