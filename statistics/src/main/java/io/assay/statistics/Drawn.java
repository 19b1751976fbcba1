package io.assay.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A statistic and its values on resamples, read as the bias-corrected and accelerated bootstrap does (BCa: Efron, 1987,
 * doi:10.1080/01621459.1987.10478410): percentiles moved by how far the draws lie off the value, and by how the error
 * changes with the value, which values without parts of the rows show.
 *
 * @param value on the rows as they are
 * @param sorted on resamples, ascending, at least one
 * @param without on the rows without each of some parts
 */
record Drawn(double value, double[] sorted, double[] without) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    Estimate interval(Level level) {
        return new Estimate(
                value,
                Math.min(value, at(level.twoSidedTail())),
                Math.max(value, at(1 - level.twoSidedTail())),
                Math.min(value, at(level.oneSidedTail())),
                Math.max(value, at(1 - level.oneSidedTail())));
    }

    private double at(double probability) {
        double z = NORMAL.inverseCumulativeProbability(probability);
        double moved = bias() + z;
        return Quantile.of(sorted, NORMAL.cumulativeProbability(bias() + moved / (1 - acceleration() * moved)));
    }

    /** Normal quantile of the share of draws below the value, equal ones counting half; at least one counts on either side. */
    private double bias() {
        double below = Arrays.stream(sorted).map(d -> d < value ? 1 : d == value ? 0.5 : 0).sum();
        return NORMAL.inverseCumulativeProbability(Math.clamp(below, 1.0, Math.max(1.0, sorted.length - 1)) / sorted.length);
    }

    /** A sixth of the skewness of the parts' influence; 0 where it has no value. */
    private double acceleration() {
        double mean = Mean.average(without);
        double squares = Arrays.stream(without).map(v -> Math.pow(mean - v, 2)).sum();
        double cubes = Arrays.stream(without).map(v -> Math.pow(mean - v, 3)).sum();
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }
}
