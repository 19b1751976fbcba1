package io.assay.suite.evidence;

import io.assay.suite.brief.EvaluationData;
import io.assay.table.Column;
import java.util.BitSet;
import java.util.Set;

/** Counts what comes by in one input. Mean and variance after Welford (1962), doi:10.1080/00401706.1962.10490022. */
final class FeatureTally {

    private final EvaluationData.Column declared;
    private final Set<String> categories;
    private long rows;
    private long missing;
    private long notFinite;
    private long illegal;
    private long finite;
    private double mean;
    private double squares;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    FeatureTally(EvaluationData.Column declared) {
        this.declared = declared;
        this.categories = Set.copyOf(declared.categories());
    }

    /** Counts a chunk's column, and marks in {@code anyIllegal} the rows whose value is not legal. */
    void add(Column column, BitSet anyIllegal) {
        for (int row = 0; row < column.rows(); row++) {
            if (column.missing(row)) {
                missing++;
            } else if (!legal(column, row)) {
                illegal++;
                anyIllegal.set(row);
            }
        }
        rows += column.rows();
        if (column instanceof Column.Numbers numbers) {
            add(numbers);
        }
    }

    FeatureFacts facts() {
        return new FeatureFacts(
                declared.name(), rows, missing, notFinite, illegal, finite == 0 ? Double.NaN : mean,
                finite < 2 ? Double.NaN : Math.sqrt(squares / (finite - 1)), least, greatest);
    }

    private void add(Column.Numbers numbers) {
        for (int row = 0; row < numbers.rows(); row++) {
            double value = numbers.values()[row];
            if (Double.isFinite(value)) {
                finite++;
                double distance = value - mean;
                mean += distance / finite;
                squares += distance * (value - mean);
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            } else if (!numbers.missing(row)) {
                notFinite++;
            }
        }
    }

    private boolean legal(Column column, int row) {
        return switch (column) {
            case Column.Texts texts -> categories.isEmpty() || categories.contains(texts.values()[row]);
            case Column.Numbers numbers ->
                numbers.values()[row] >= declared.min() && numbers.values()[row] <= declared.max();
        };
    }
}
