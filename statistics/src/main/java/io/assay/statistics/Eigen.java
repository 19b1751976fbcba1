package io.assay.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and unit eigenvectors of a symmetric matrix by cyclic Jacobi rotations, which end exact to rounding (Golub and
 * Van Loan, Matrix Computations, 8.5).
 *
 * @param values descending
 * @param vectors one a row, in the order of their values
 */
record Eigen(double[] values, double[][] vectors) {

    private static final int MOST_SWEEPS = 60;
    private static final double NOTHING = 1e-22;

    /** Of a symmetric matrix, which is used up. */
    static Eigen of(double[][] matrix) {
        int size = matrix.length;
        double[][] vectors = new double[size][size];
        IntStream.range(0, size).forEach(i -> vectors[i][i] = 1);
        for (int sweep = 0; sweep < MOST_SWEEPS && beside(matrix) > NOTHING * size; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, size).boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Eigen(
                IntStream.of(order).mapToDouble(i -> matrix[i][i]).toArray(),
                IntStream.of(order).mapToObj(i -> vectors[i]).toArray(double[][]::new));
    }

    /** Sum of squares beside the diagonal. */
    private static double beside(double[][] matrix) {
        double sum = 0;
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                sum += matrix[p][q] * matrix[p][q];
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = tangent * cosine;
        for (double[] row : a) {
            turn(row, p, q, cosine, sine);
        }
        turn(a[p], a[q], cosine, sine);
        turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void turn(double[] row, int p, int q, double cosine, double sine) {
        double before = row[p];
        row[p] = cosine * before - sine * row[q];
        row[q] = sine * before + cosine * row[q];
    }

    private static void turn(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double before = p[i];
            p[i] = cosine * before - sine * q[i];
            q[i] = sine * before + cosine * q[i];
        }
    }
}
