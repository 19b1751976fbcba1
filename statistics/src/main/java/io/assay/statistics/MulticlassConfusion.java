package io.assay.statistics;

import java.util.Arrays;

/**
 * Decided against true classes, counted row by row; counts of parts are merged, memory is classes squared. A class that
 * is neither true nor decided anywhere is left out of averages; a precision, recall or F1 without denominator counts as
 * 0, as scikit-learn has it.
 */
public final class MulticlassConfusion {

    private final long[][] counts;

    public MulticlassConfusion(int classes) {
        counts = new long[classes][classes];
    }

    /** Counts rows, each decided for its best-scored class. */
    public static MulticlassConfusion of(ClassScores data) {
        var confusion = new MulticlassConfusion(data.classes());
        for (int i = 0; i < data.rows(); i++) {
            confusion.add(data.truth()[i], data.decided(i));
        }
        return confusion;
    }

    /** As counted: counts[truth][decided], as many columns as rows. */
    public static MulticlassConfusion of(long[][] counts) {
        var confusion = new MulticlassConfusion(counts.length);
        for (int i = 0; i < counts.length; i++) {
            System.arraycopy(counts[i], 0, confusion.counts[i], 0, counts.length);
        }
        return confusion;
    }

    /** Counts a row. */
    public void add(int truth, int decided) {
        counts[truth][decided]++;
    }

    /** Adds what another, of the same classes, has counted. */
    public void merge(MulticlassConfusion other) {
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                counts[i][j] += other.counts[i][j];
            }
        }
    }

    /** Rows of each true class that were decided for each class: counts[truth][decided]. */
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** Right decisions among all. */
    public Share accuracy() {
        long right = 0;
        for (int k = 0; k < counts.length; k++) {
            right += counts[k][k];
        }
        return new Share(right, Arrays.stream(counts).flatMapToLong(Arrays::stream).sum());
    }

    /** Mean precision over classes, 0 to 1, with the interval of {@link ClassAverage}; not computable without rows. */
    public Measured precision(Average average, Level level) {
        return new ClassAverage(counts, false, true).estimate(average, level);
    }

    /** Mean recall over classes, 0 to 1; over {@link Average#MACRO} that is the balanced accuracy. */
    public Measured recall(Average average, Level level) {
        return new ClassAverage(counts, true, false).estimate(average, level);
    }

    /** Mean F1 over classes, 0 to 1. */
    public Measured f1(Average average, Level level) {
        return new ClassAverage(counts, true, true).estimate(average, level);
    }
}
