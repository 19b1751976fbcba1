package io.assay.statistics;

/**
 * A statistic and its values on resamples.
 *
 * @param value on the rows as they are
 * @param sorted on resamples, ascending, at least one
 */
record Drawn(double value, double[] sorted) {

    Estimate percentile(Level level) {
        return new Estimate(
                value,
                Math.min(value, Quantile.of(sorted, level.twoSidedTail())),
                Math.max(value, Quantile.of(sorted, 1 - level.twoSidedTail())),
                Math.min(value, Quantile.of(sorted, level.oneSidedTail())),
                Math.max(value, Quantile.of(sorted, 1 - level.oneSidedTail())));
    }

    Estimate cautious(Level level) {
        Estimate plain = percentile(level);
        return new Estimate(
                value, mirrored(plain.high()), plain.high(), mirrored(plain.upper()), plain.upper());
    }

    private double mirrored(double end) {
        return Math.max(0, Math.min(value, 2 * value - end));
    }
}
