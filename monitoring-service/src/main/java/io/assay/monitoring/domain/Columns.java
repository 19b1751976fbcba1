package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Histogram;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts some rows of a batch's columns on the bins of their profiles. A profiled column that the batch lacks counts as
 * missing; one of the other kind counts as what it is there: a text is no number, a number is a category of that name.
 */
final class Columns {

    private final Followed version;
    private final BitSet rows;

    Columns(Followed version, BitSet rows) {
        this.version = version;
        this.rows = rows;
    }

    /** Counts per profiled column; none when the batch tells nothing of this side, or no row is in time. */
    List<Counts> counted(List<Values> columns, List<ColumnProfile> profiles) {
        if (columns.isEmpty() || rows.isEmpty()) {
            return List.of();
        }
        Map<String, Values> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return profiles.stream().map(profile -> counted(byName.get(profile.name()), profile)).toList();
    }

    private Counts counted(Values column, ColumnProfile profile) {
        var histogram = new Histogram(profile);
        long outOfRange = switch (column) {
            case null -> missing(histogram);
            case Values.Numbers numbers when profile.categorical() -> named(numbers, histogram);
            case Values.Numbers numbers -> numbers(numbers, new Edges(profile, numbers.single()), histogram);
            case Values.Texts texts -> texts(texts, histogram, profile.categorical());
        };
        return new Counts(
                profile.name(),
                histogram.counts(),
                histogram.missing(),
                histogram.nan(),
                histogram.infinite(),
                outOfRange,
                histogram.unseen());
    }

    private long missing(Histogram histogram) {
        rows.stream().forEach(row -> histogram.addMissing());
        return 0;
    }

    private long numbers(Values.Numbers column, Edges edges, Histogram histogram) {
        Declared declared = version.declared().get(column.name());
        long outOfRange = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (column.missing().get(row)) {
                histogram.addMissing();
                continue;
            }
            double value = column.values()[row];
            histogram.add(edges.snapped(value));
            outOfRange += declared != null && declared.excludes(value, column.single()) ? 1 : 0;
        }
        return outOfRange;
    }

    private long named(Values.Numbers column, Histogram histogram) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            double value = column.values()[row];
            if (column.missing().get(row)) {
                histogram.addMissing();
            } else if (Double.isFinite(value)) {
                histogram.add(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
            } else {
                histogram.add(value);
            }
        }
        return 0;
    }

    private long texts(Values.Texts column, Histogram histogram, boolean categorical) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (column.missing().get(row)) {
                histogram.addMissing();
            } else if (categorical) {
                histogram.add(column.values()[row]);
            } else {
                histogram.add(Double.NaN);
            }
        }
        return 0;
    }

    /** The edges of bins, on which a value stays when it was rounded to 32 bits on its way through the model. */
    private static final class Edges {

        private final double[] edges;
        private final boolean single;

        Edges(ColumnProfile profile, boolean single) {
            this.edges = single ? profile.edges().stream().mapToDouble(Double::doubleValue).toArray() : new double[0];
            this.single = single;
        }

        double snapped(double value) {
            if (!single || !Double.isFinite(value)) {
                return value;
            }
            int found = Arrays.binarySearch(edges, value);
            int above = found >= 0 ? found : -found - 1;
            double snapped = value;
            for (int i = Math.max(0, above - 1); i < edges.length && (i < above || same(edges[i], value)); i++) {
                snapped = same(edges[i], value) ? edges[i] : snapped;
            }
            return snapped;
        }

        private static boolean same(double edge, double value) {
            return (float) edge == (float) value;
        }
    }
}
