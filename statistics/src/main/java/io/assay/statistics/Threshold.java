package io.assay.statistics;

/**
 * What a measured value is held against.
 *
 * @param value finite, in the unit of what is measured
 * @param atLeast true when the value must not be lower, false when it must not be higher
 */
public record Threshold(double value, boolean atLeast) {

    public Threshold {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a threshold of " + value + " judges nothing; give a number");
        }
    }

    public static Threshold atLeast(double value) {
        return new Threshold(value, true);
    }

    public static Threshold atMost(double value) {
        return new Threshold(value, false);
    }

    /**
     * Judges an estimate: passed when its one-sided 95 % bound clears the threshold, failed when its whole two-sided
     * 95 % interval lies beyond it, else inconclusive. A bound that equals the threshold clears it. So a true value just
     * beyond the threshold passes in at most 5 of 100 judgements, and one just within it fails in at most 2.5.
     */
    public Judgement judge(Estimate estimate) {
        if (atLeast ? estimate.lower() >= value : estimate.upper() <= value) {
            return Judgement.PASSED;
        }
        return (atLeast ? estimate.high() < value : estimate.low() > value) ? Judgement.FAILED : Judgement.INCONCLUSIVE;
    }

    /** Judges whatever came of measuring; what cannot be computed is inconclusive. */
    public Judgement judge(Measured measured) {
        return switch (measured) {
            case Estimate estimate -> judge(estimate);
            case Measured.NotComputable none -> Judgement.INCONCLUSIVE;
        };
    }
}
