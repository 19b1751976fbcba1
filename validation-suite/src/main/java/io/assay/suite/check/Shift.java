package io.assay.suite.check;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Estimate;
import io.assay.statistics.Histogram;
import io.assay.statistics.Level;
import io.assay.statistics.Profiles;
import io.assay.statistics.Psi;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.Column;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * How far one column has moved, over bins frozen from where it came from; rows without a number or category are a bin of
 * their own.
 *
 * @param column its name
 * @param constant whether it had one value only where it came from
 * @param psi population stability index, at least 0, with the normal interval of the delta method (the index's slopes by
 *     each share, under multinomial counts); it starts at 0 where nothing has moved
 * @param noise draws what the index stays below in 95 of 100 families of such columns when nothing has moved
 * @param moved what other distances say
 */
record Shift(String column, boolean constant, Estimate psi, DoubleSupplier noise, Moved moved) {

    /** From one column to another, as one of a family. */
    static Shift between(Column from, Column to, Level level, long seed) {
        ColumnProfile profile = profile(from);
        long[] before = counts(profile, from);
        long[] now = counts(profile, to);
        Estimate psi = Estimate.normal(Psi.between(before, now), error(before, now), level).within(0, Double.MAX_VALUE);
        return new Shift(from.name(), profile.kind().equals(ColumnProfile.CONSTANT), psi,
                () -> Psi.noDriftQuantile(before, to.rows(), 1 - level.oneSidedTail(), seed), new Moved(from, to, before, now));
    }

    /** What noise alone explains is never a failure. */
    Observation told(String check, long rows) {
        double most = noise.getAsDouble();
        Observation seen = Observation.measured(check, psi, rows)
                .adding("of '" + column + "'" + (constant ? ", which has one value only in the training data" : ""))
                .adding("without any drift it would be up to " + Figures.of(most) + " in 95 of 100 such data sets")
                .adding(moved.words());
        return psi.value() <= most ? seen.atWorst(Outcome.INCONCLUSIVE) : seen;
    }

    private static ColumnProfile profile(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> Profiles.numeric(numbers.name(), numbers.values(), numbers.gaps());
            case Column.Texts texts -> Profiles.categorical(texts.name(), texts.values());
        };
    }

    private static long[] counts(ColumnProfile profile, Column column) {
        var histogram = new Histogram(profile);
        for (int row = 0; row < column.rows(); row++) {
            add(column, row, histogram);
        }
        long[] counts = Arrays.copyOf(histogram.counts(), histogram.counts().length + 1);
        counts[counts.length - 1] = histogram.missing() + histogram.nan() + histogram.infinite();
        return counts;
    }

    private static void add(Column column, int row, Histogram to) {
        if (column.missing(row)) {
            to.addMissing();
        } else if (column instanceof Column.Texts texts) {
            to.add(texts.values()[row]);
        } else {
            to.add(((Column.Numbers) column).values()[row]);
        }
    }

    private static double error(long[] before, long[] now) {
        double n = Arrays.stream(before).sum();
        double m = Arrays.stream(now).sum();
        double[] p = Arrays.stream(before).mapToDouble(count -> Math.max(Psi.FLOOR, count / n)).toArray();
        double[] q = Arrays.stream(now).mapToDouble(count -> Math.max(Psi.FLOOR, count / m)).toArray();
        double[] byP = new double[p.length];
        double[] byQ = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            byP[i] = 1 - q[i] / p[i] - Math.log(q[i] / p[i]);
            byQ[i] = 1 - p[i] / q[i] + Math.log(q[i] / p[i]);
        }
        return Math.sqrt(variance(p, byP) / n + variance(q, byQ) / m);
    }

    private static double variance(double[] shares, double[] slopes) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * slopes[i];
            squares += shares[i] * slopes[i] * slopes[i];
        }
        return Math.max(0, squares - mean * mean);
    }
}
