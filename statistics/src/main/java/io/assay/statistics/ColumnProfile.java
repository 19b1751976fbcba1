package io.assay.statistics;

import java.util.List;

/**
 * How one column was distributed in the reference data, over bins that are frozen from then on.
 *
 * @param name feature or output
 * @param kind {@code numeric}, {@code constant} or {@code categorical}
 * @param edges upper ends of the bins of a numeric column, ascending; bin i holds (edge i-1, edge i], the last bin what
 *     lies above the last edge. Empty for a categorical column
 * @param categories categories in order; the bin after the last holds every other category. Empty for numbers
 * @param counts rows per bin: one more than edges or categories
 * @param missing rows without a value
 * @param nan rows whose value is NaN
 * @param infinite rows whose value is an infinity
 * @param min least finite value; null when there is none
 * @param max greatest finite value; null when there is none
 */
public record ColumnProfile(
        String name,
        String kind,
        List<Double> edges,
        List<String> categories,
        List<Long> counts,
        long missing,
        long nan,
        long infinite,
        Double min,
        Double max) {

    public static final String NUMERIC = "numeric";
    public static final String CONSTANT = "constant";
    public static final String CATEGORICAL = "categorical";

    /** Whether values are categories and not numbers. */
    public boolean categorical() {
        return kind.equals(CATEGORICAL);
    }

    /** The reference histogram. */
    public long[] histogram() {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
