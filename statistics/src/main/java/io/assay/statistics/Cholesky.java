package io.assay.statistics;

import java.util.Optional;

/** A symmetric positive definite matrix as L times its transpose (Golub and Van Loan, 2013, section 4.2). */
final class Cholesky {

    /** A pivot that lost all but this share of its diagonal is taken for 0. */
    private static final double SINGULAR = 1e-12;

    private final double[][] l;

    private Cholesky(double[][] l) {
        this.l = l;
    }

    /** Factors the lower half of a matrix; empty when it is not positive definite. */
    static Optional<Cholesky> of(double[][] matrix) {
        double[][] l = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            l[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                l[i][j] = (matrix[i][j] - dot(l[i], l[j], j)) / l[j][j];
            }
            double pivot = matrix[i][i] - dot(l[i], l[i], i);
            if (!(pivot > SINGULAR * matrix[i][i])) {
                return Optional.empty();
            }
            l[i][i] = Math.sqrt(pivot);
        }
        return Optional.of(new Cholesky(l));
    }

    /** x of matrix times x = b. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(l[i], x, i)) / l[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= l[j][i] * x[j];
            }
            x[i] /= l[i][i];
        }
        return x;
    }

    /** The diagonal of the inverse. */
    double[] inverseDiagonal() {
        double[] diagonal = new double[l.length];
        for (int i = 0; i < l.length; i++) {
            double[] unit = new double[l.length];
            unit[i] = 1;
            diagonal[i] = solve(unit)[i];
        }
        return diagonal;
    }

    private static double dot(double[] a, double[] b, int terms) {
        double sum = 0;
        for (int i = 0; i < terms; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
