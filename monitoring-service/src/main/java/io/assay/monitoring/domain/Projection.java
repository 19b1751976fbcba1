package io.assay.monitoring.domain;

import io.assay.statistics.PrincipalComponents;
import io.assay.statistics.Reconstruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how far rows lie from the principal components of their reference, where it has them. A row that lacks a feature,
 * or has one that is not finite, is not measured.
 *
 * @param fit the reference's components; null without
 */
record Projection(PrincipalComponents fit) {

    /** The errors of a batch's share of rows. */
    Reconstruction errors(List<Values> features, Share share) {
        double[][] columns = fit == null ? null : columns(features);
        if (columns == null) {
            return Reconstruction.NONE;
        }
        double[] row = new double[columns.length];
        Reconstruction errors = Reconstruction.NONE;
        for (int i = 0; i < share.rows(); i++) {
            if (complete(columns, share.inTime() == null ? i : share.inTime()[i], row)) {
                errors = errors.and(fit.error(row));
            }
        }
        return errors;
    }

    private static boolean complete(double[][] columns, int at, double[] row) {
        double sum = 0;
        for (int feature = 0; feature < row.length; feature++) {
            row[feature] = columns[feature][at];
            sum += row[feature] - row[feature];
        }
        return sum == 0;
    }

    /** The columns that enter, NaN where a value is missing; null when one is not there. */
    private double[][] columns(List<Values> features) {
        Map<String, Values> byName = new HashMap<>();
        features.forEach(column -> byName.putIfAbsent(column.name(), column));
        var columns = new double[fit.features().size()][];
        for (int i = 0; i < columns.length; i++) {
            if (!(byName.get(fit.features().get(i)) instanceof Values.Numbers numbers)) {
                return null;
            }
            columns[i] = gapped(numbers);
        }
        return columns;
    }

    private static double[] gapped(Values.Numbers column) {
        if (column.missing().isEmpty()) {
            return column.values();
        }
        double[] values = column.values().clone();
        column.missing().stream().filter(row -> row < values.length).forEach(row -> values[row] = Double.NaN);
        return values;
    }
}
