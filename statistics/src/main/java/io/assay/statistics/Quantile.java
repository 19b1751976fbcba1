package io.assay.statistics;

/** Quantiles by linear interpolation between order statistics (Hyndman and Fan type 7, NumPy's default). */
final class Quantile {

    private Quantile() {}

    /**
     * The quantile, in the values' unit; between equal values exactly their value.
     *
     * @param sorted at least one finite value, ascending
     * @param probability 0 to 1
     * @throws IllegalArgumentException without values, or when the probability is none
     */
    static double of(double[] sorted, double probability) {
        if (sorted.length == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a quantile needs values and a probability between 0 and 1, but got "
                    + sorted.length + " values and " + probability);
        }
        double place = probability * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double part = place - below;
        double gap = sorted[above] - sorted[below];
        return Double.isInfinite(gap) ? (1 - part) * sorted[below] + part * sorted[above] : sorted[below] + part * gap;
    }
}
