package io.assay.statistics;

import java.util.SplittableRandom;
import java.util.function.Function;

/** A measure of drawn samples, so many of them, and its true value. */
record World(double truth, int samples, Function<SplittableRandom, Measured> sample) {

    /** Three standard errors of how often one sample in twenty is found among them. */
    double chance() {
        return 3 * Math.sqrt(0.05 * 0.95 / samples);
    }
}
