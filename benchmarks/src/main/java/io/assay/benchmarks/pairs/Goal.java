package io.assay.benchmarks.pairs;

/**
 * What a ratio is held to.
 *
 * @param target where it should be
 * @param floor what it must not be worse than
 * @param atLeast whether more is better
 */
public record Goal(double target, double floor, boolean atLeast) {

    /** A ratio that must not be below this. */
    public static Goal atLeast(double target) {
        return new Goal(target, target, true);
    }

    /** A ratio that must not be above this. */
    public static Goal atMost(double target) {
        return new Goal(target, target, false);
    }

    /** How a ratio does. */
    public Standing standing(double ratio) {
        if (atLeast ? ratio >= target : ratio <= target) {
            return Standing.MET;
        }
        return (atLeast ? ratio >= floor : ratio <= floor) ? Standing.BELOW_TARGET : Standing.MISSED;
    }

    /** The target in a word. */
    public String words() {
        return (atLeast ? ">= " : "<= ") + target;
    }

    /** Where a ratio stands. */
    public enum Standing {
        MET("met"),
        BELOW_TARGET("short of target"),
        MISSED("missed");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
