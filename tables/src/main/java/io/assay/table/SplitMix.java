package io.assay.table;

/**
 * Spreads numbers over all 64 bits, the same on every machine and in every version.
 *
 * <p>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the constants are
 * Stafford's mix13.
 */
final class SplitMix {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private SplitMix() {}

    static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** The number at one place of a seed's sequence. */
    static long at(long seed, long place) {
        return mix(seed + GOLDEN * (place + 1));
    }
}
