package io.assay.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fits P(positive) = 1 / (1 + exp(-(offset + b0 + b1 x1 + ...))) by penalised maximum likelihood: Newton's steps, halved
 * while they make things worse (McCullagh and Nelder, 1989, section 4.4). Columns are read in blocks, so beside them it
 * needs p squared numbers and no copy of the rows.
 */
final class Logit {

    private static final int BLOCK = 256;
    private static final int STEPS = 60;
    private static final int HALVINGS = 30;
    private static final double SMALL = 1e-9;

    private final Design design;

    /**
     * Rows to fit.
     *
     * @param columns p columns, a value a row
     * @param centre subtracted from each column
     * @param scale by which each column is then divided
     * @param offset added to each row's logit
     * @param positive one a row
     * @param penalty half of it times the sum of b1 squared, b2 squared, ... is added to the loss
     */
    record Design(
            double[][] columns, double[] centre, double[] scale, double[] offset, boolean[] positive, double penalty) {}

    /** b0, b1, ... with the standard errors that the curvature of the loss gives. */
    record Fit(double[] coefficients, double[] standardErrors) {}

    private Logit(Design design) {
        this.design = design;
    }

    /** The fit; empty where there is no single best one: classes wholly apart, or columns that determine each other. */
    static Optional<Fit> fit(Design design) {
        return new Logit(design).descend();
    }

    private Optional<Fit> descend() {
        double[] at = new double[design.columns().length + 1];
        var slope = slope(at);
        for (int step = 0; step < STEPS; step++) {
            var curvature = Cholesky.of(slope.curvature);
            if (curvature.isEmpty()) {
                return Optional.empty();
            }
            double[] move = curvature.get().solve(slope.gradient);
            double[] next = minus(at, move, 1);
            var there = slope(next);
            for (int half = 1; half <= HALVINGS && !(there.loss <= slope.loss + SMALL * Math.abs(slope.loss)); half++) {
                next = minus(at, move, Math.pow(0.5, half));
                there = slope(next);
            }
            at = next;
            slope = there;
            if (small(move, at)) {
                return Cholesky.of(slope.curvature).map(sure(at));
            }
        }
        return Optional.empty();
    }

    private static Function<Cholesky, Fit> sure(double[] at) {
        return curvature -> new Fit(at, Arrays.stream(curvature.inverseDiagonal()).map(Math::sqrt).toArray());
    }

    private static double[] minus(double[] from, double[] move, double part) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] -= part * move[j];
        }
        return to;
    }

    private static boolean small(double[] move, double[] at) {
        for (int j = 0; j < at.length; j++) {
            if (!(Math.abs(move[j]) <= SMALL * (1 + Math.abs(at[j])))) {
                return false;
            }
        }
        return true;
    }

    private Slope slope(double[] at) {
        var slope = new Slope(at.length);
        double[][] block = new double[at.length][BLOCK];
        Arrays.fill(block[0], 1);
        for (int from = 0; from < design.positive().length; from += BLOCK) {
            int rows = Math.min(BLOCK, design.positive().length - from);
            for (int j = 1; j < at.length; j++) {
                double[] column = design.columns()[j - 1];
                for (int i = 0; i < rows; i++) {
                    block[j][i] = (column[from + i] - design.centre()[j - 1]) / design.scale()[j - 1];
                }
            }
            slope.add(block, logits(block, at, from, rows), from, rows);
        }
        slope.penalise(at);
        return slope;
    }

    private double[] logits(double[][] block, double[] at, int from, int rows) {
        double[] logits = Arrays.copyOfRange(design.offset(), from, from + rows);
        for (int j = 0; j < at.length; j++) {
            for (int i = 0; i < rows; i++) {
                logits[i] += at[j] * block[j][i];
            }
        }
        return logits;
    }

    /** Loss, gradient, and the lower half of the matrix of second derivatives. */
    private final class Slope {

        private final double[] gradient;
        private final double[][] curvature;
        private double loss;

        private Slope(int parameters) {
            gradient = new double[parameters];
            curvature = new double[parameters][parameters];
        }

        private void add(double[][] block, double[] logits, int from, int rows) {
            double[] weights = new double[rows];
            double[] residuals = new double[rows];
            for (int i = 0; i < rows; i++) {
                boolean positive = design.positive()[from + i];
                double p = 1 / (1 + Math.exp(-logits[i]));
                weights[i] = p * (1 - p);
                residuals[i] = p - (positive ? 1 : 0);
                double against = positive ? -logits[i] : logits[i];
                loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
            }
            for (int j = 0; j < gradient.length; j++) {
                addColumn(block, j, weights, residuals);
            }
        }

        private void addColumn(double[][] block, int j, double[] weights, double[] residuals) {
            double[] weighted = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                gradient[j] += residuals[i] * block[j][i];
                weighted[i] = weights[i] * block[j][i];
            }
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weighted[i] * block[k][i];
                }
                curvature[j][k] += sum;
            }
        }

        private void penalise(double[] at) {
            for (int j = 1; j < at.length; j++) {
                loss += design.penalty() / 2 * at[j] * at[j];
                gradient[j] += design.penalty() * at[j];
                curvature[j][j] += design.penalty();
            }
        }
    }
}
