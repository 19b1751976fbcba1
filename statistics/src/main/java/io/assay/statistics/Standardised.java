package io.assay.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of some columns, each taken off its mean and in its own standard deviations. */
final class Standardised {

    private final double[] means;
    private final double[] deviations;
    private final double[][] values;

    Standardised(List<double[]> columns, int[] rows) {
        means = columns.stream().mapToDouble(c -> IntStream.of(rows).mapToDouble(row -> c[row]).sum() / rows.length).toArray();
        deviations = new double[means.length];
        values = new double[means.length][];
        for (int i = 0; i < means.length; i++) {
            double[] column = columns.get(i);
            double mean = means[i];
            double squares = IntStream.of(rows).mapToDouble(row -> Math.pow(column[row] - mean, 2)).sum();
            double deviation = Math.sqrt(squares / rows.length);
            deviations[i] = deviation;
            values[i] = IntStream.of(rows).mapToDouble(row -> (column[row] - mean) / deviation).toArray();
        }
    }

    PrincipalComponents fit(List<String> features) {
        Eigen eigen = Eigen.of(correlations());
        int kept = 0;
        double explained = 0;
        while (kept < PrincipalComponents.MOST_COMPONENTS && explained < PrincipalComponents.EXPLAINED) {
            explained += eigen.values()[kept++] / features.size();
        }
        return new PrincipalComponents(
                features, means, deviations, Arrays.copyOf(eigen.vectors(), kept), explained, Reconstruction.NONE);
    }

    private double[][] correlations() {
        int size = values.length;
        double[][] matrix = new double[size][size];
        for (int p = 0; p < size; p++) {
            for (int q = 0; q <= p; q++) {
                matrix[p][q] = dot(values[p], values[q]) / values[p].length;
                matrix[q][p] = matrix[p][q];
            }
        }
        return matrix;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
