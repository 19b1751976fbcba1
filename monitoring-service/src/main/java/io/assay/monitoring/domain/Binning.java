package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How one column is counted: a slot per bin of its profile, then one each for missing, NaN, infinite, out of range and
 * unseen. A column that is absent counts as missing; one of the other kind counts as what it is there: a text is no number,
 * a number is a category of that name.
 */
abstract sealed class Binning permits NumberBinning, CategoryBinning {

    /** Slots beside the bins. */
    static final int BESIDE = 5;

    private final String name;
    final int bins;

    Binning(String name, int bins) {
        this.name = name;
        this.bins = bins;
    }

    static Binning of(ColumnProfile profile) {
        return profile.categorical() ? new CategoryBinning(profile) : new NumberBinning(profile);
    }

    final String name() {
        return name;
    }

    final int slots() {
        return bins + BESIDE;
    }

    /**
     * Adds all rows of a column.
     *
     * @param column null when the batch lacks it
     * @param declared its declared range; null without one
     */
    final void add(Values column, int rows, Declared declared, Slots into) {
        switch (column) {
            case null -> into.missing(rows);
            case Values.Numbers numbers -> numbers(numbers, rows, declared, into);
            case Values.Texts texts -> texts(texts, rows, into);
        }
    }

    abstract void numbers(Values.Numbers column, int rows, Declared declared, Slots into);

    abstract void texts(Values.Texts column, int rows, Slots into);

    /** Whether some of the rows have no value. */
    static boolean gaps(BitSet missing, int rows) {
        int first = missing.nextSetBit(0);
        return first >= 0 && first < rows;
    }

    /** What was counted in the slots from there on. */
    final Counts counts(long[] slots, int at) {
        int beside = at + bins;
        return new Counts(
                name,
                Arrays.copyOfRange(slots, at, beside),
                slots[beside],
                slots[beside + 1],
                slots[beside + 2],
                slots[beside + 3],
                slots[beside + 4]);
    }
}
