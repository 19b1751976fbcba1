package io.assay.statistics;

import java.util.SplittableRandom;

/**
 * Draws counts per bin, bin after bin, each binomial given those before it (Davis, 1993, doi:10.1016/0167-9473(93)90115-A).
 * A binomial is drawn by inversion (Kachitvichyanukul and Schmeiser, 1988), or as a rounded normal where its variance is
 * above 100.
 */
final class Multinomial {

    private static final double NORMAL_ABOVE = 100;

    private final double[] given;

    /** Shares per bin in proportion to these counts, of which at least one is positive. */
    Multinomial(long[] counts) {
        given = new double[counts.length];
        long left = 0;
        for (int i = counts.length - 1; i >= 0; i--) {
            left += counts[i];
            given[i] = left == 0 ? 0 : (double) counts[i] / left;
        }
    }

    long[] draw(long rows, SplittableRandom random) {
        long[] drawn = new long[given.length];
        long left = rows;
        for (int i = 0; i < given.length; i++) {
            drawn[i] = binomial(left, given[i], random);
            left -= drawn[i];
        }
        return drawn;
    }

    private static long binomial(long n, double p, SplittableRandom random) {
        if (p > 0.5) {
            return n - binomial(n, 1 - p, random);
        }
        double variance = n * p * (1 - p);
        if (variance > NORMAL_ABOVE) {
            return Math.clamp(Math.round(n * p + Math.sqrt(variance) * random.nextGaussian()), 0, n);
        }
        return inverted(n, p, random.nextDouble());
    }

    private static long inverted(long n, double p, double uniform) {
        double odds = p / (1 - p);
        double chance = Math.pow(1 - p, n);
        double left = uniform - chance;
        long successes = 0;
        while (left > 0 && successes < n) {
            successes++;
            chance *= odds * (n - successes + 1) / successes;
            left -= chance;
        }
        return successes;
    }
}
