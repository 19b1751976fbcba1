package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import java.util.BitSet;

/** Counts a column that is a number in its profile. */
final class NumberBinning extends Binning {

    private static final Declared ANYTHING = new Declared("", null, null);

    private final Edges wide;
    private final Edges single;

    NumberBinning(ColumnProfile profile) {
        super(profile.name(), 1 + profile.edges().size());
        this.wide = Edges.wide(profile.edges());
        this.single = Edges.single(profile.edges());
    }

    @Override
    void numbers(Values.Numbers column, int rows, Declared declared, Slots into) {
        Declared range = declared == null ? ANYTHING : declared;
        var counted = new Counted(column.single() ? single : wide, range.least(column.single()), range.greatest(column.single()));
        if (gaps(column.missing(), rows)) {
            counted.some(column.values(), rows, column.missing(), into);
        } else {
            counted.all(column.values(), rows, into);
        }
    }

    @Override
    void texts(Values.Texts column, int rows, Slots into) {
        int missing = column.missing().get(0, rows).cardinality();
        into.missing(missing);
        into.nan(rows - missing);
    }

    /** The loops in which monitoring spends its time. */
    private record Counted(Edges edges, double least, double greatest) {

        void all(double[] values, int rows, Slots into) {
            long[] slots = into.all;
            int at = into.at;
            int outside = 0;
            for (int row = 0; row < rows; row++) {
                double value = values[row];
                if (value - value == 0) {
                    slots[at + edges.bin(value)]++;
                    outside += value < least | value > greatest ? 1 : 0;
                } else {
                    into.notFinite(value);
                }
            }
            into.outOfRange(outside);
        }

        void some(double[] values, int rows, BitSet missing, Slots into) {
            double[] there = new double[rows];
            int count = 0;
            for (int row = missing.nextClearBit(0); row < rows; row = missing.nextClearBit(row + 1)) {
                there[count++] = values[row];
            }
            into.missing((long) rows - count);
            all(there, count, into);
        }
    }
}
