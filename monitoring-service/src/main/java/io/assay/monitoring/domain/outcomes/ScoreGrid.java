package io.assay.monitoring.domain.outcomes;

/**
 * Bins for scores whose range nobody has to know: 32 in each halving of the distance to 0, and above a half to 1, so that
 * small chances are told apart as finely as large ones; a bin's middle is off by less than 1.6 % of that distance. Scores
 * beyond 0 and 1 have bins too. Of a slice, four neighbours are one.
 */
final class ScoreGrid {

    private static final int SHIFT = 18;
    private static final float LEAST = 0x1p-24f;
    private static final int FIRST = Float.floatToIntBits(LEAST) >> SHIFT;
    private static final int HALF = magnitude(0.5);
    private static final int TOGETHER = 4;

    private ScoreGrid() {}

    /** The bin of a finite score; a greater score never has a lower bin. */
    static int bin(double score) {
        if (score < 0) {
            return -1 - magnitude(-score);
        }
        if (score < 0.5) {
            return magnitude(score);
        }
        return score <= 1 ? 2 * HALF - magnitude(1 - score) : 2 * HALF + 1 + magnitude(score - 1);
    }

    /** Whether the scores of a bin lie between 0 and 1; neighbours that count as one with it may lie just beyond. */
    static boolean chance(int bin) {
        return bin >= 0 && bin <= 2 * HALF + TOGETHER;
    }

    /** The bin that stands for it and its neighbours. */
    static int coarse(int bin) {
        return Math.floorDiv(bin, TOGETHER) * TOGETHER + TOGETHER / 2;
    }

    /** The score in the middle of a bin. */
    static double middle(int bin) {
        if (bin < 0) {
            return -distance(-1 - bin);
        }
        if (bin < HALF) {
            return distance(bin);
        }
        if (bin == HALF) {
            return 0.5;
        }
        return bin <= 2 * HALF ? 1 - distance(2 * HALF - bin) : 1 + distance(bin - 2 * HALF - 1);
    }

    private static int magnitude(double distance) {
        float f = (float) distance;
        return f < LEAST ? 0 : (Float.floatToIntBits(f) >> SHIFT) - FIRST + 1;
    }

    private static double distance(int magnitude) {
        if (magnitude == 0) {
            return LEAST / 2;
        }
        double from = Float.intBitsToFloat(magnitude - 1 + FIRST << SHIFT);
        double to = Float.intBitsToFloat(magnitude + FIRST << SHIFT);
        return (from + to) / 2;
    }
}
