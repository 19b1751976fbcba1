package io.assay.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * A logistic regression as a challenger: P(positive) = 1 / (1 + exp(-(intercept + sum of coefficient times value))).
 *
 * @param intercept in logits
 * @param coefficients one a column, in logits per unit of the column; 0 for a constant column
 */
public record LogisticRegression(double intercept, double[] coefficients) {

    /** The most columns that are fitted. */
    public static final int COLUMNS = 200;

    /**
     * Fits by penalised maximum likelihood: loss = sum of log losses + l2 / 2 times the sum of squared coefficients of
     * columns brought to mean 0 and standard deviation 1 (n in the denominator); the intercept is free. It is scikit-learn's
     * {@code LogisticRegression(C=1/l2)} after {@code StandardScaler}. Memory: some blocks of rows beside the columns; time:
     * some ten passes of rows times columns squared.
     *
     * @param columns at most {@value #COLUMNS}, each with one finite value a row, in any unit
     * @param positive one a row
     * @param l2 strength of the penalty, above 0
     * @return empty when the rows are of one class only
     * @throws IllegalArgumentException for columns, rows or penalties that cannot be fitted, naming them
     */
    public static Optional<LogisticRegression> fit(double[][] columns, boolean[] positive, double l2) {
        require(columns, positive, l2);
        int positives = new Scores(new double[positive.length], positive).positives();
        if (positives == 0 || positives == positive.length) {
            return Optional.empty();
        }
        double[] centre = Arrays.stream(columns).mapToDouble(Mean::average).toArray();
        double[] scale = Arrays.stream(columns).mapToDouble(LogisticRegression::spread).toArray();
        return Logit.fit(new Logit.Design(columns, centre, scale, new double[positive.length], positive, l2))
                .map(fit -> inUnits(fit.coefficients(), centre, scale));
    }

    /** Probabilities of the positive class, one a row, for columns as those that were fitted. */
    public double[] predict(double[][] columns) {
        if (columns.length != coefficients.length) {
            throw new IllegalArgumentException(
                    "there are " + columns.length + " columns; give the " + coefficients.length + " that were fitted");
        }
        double[] logits = new double[columns.length == 0 ? 0 : columns[0].length];
        Arrays.fill(logits, intercept);
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < logits.length; i++) {
                logits[i] += coefficients[j] * columns[j][i];
            }
        }
        return Arrays.stream(logits).map(logit -> 1 / (1 + Math.exp(-logit))).toArray();
    }

    private static LogisticRegression inUnits(double[] fitted, double[] centre, double[] scale) {
        double[] coefficients = new double[scale.length];
        double intercept = fitted[0];
        for (int j = 0; j < scale.length; j++) {
            coefficients[j] = fitted[j + 1] / scale[j];
            intercept -= coefficients[j] * centre[j];
        }
        return new LogisticRegression(intercept, coefficients);
    }

    /** Standard deviation; 1 for a constant column, whose centred values are then 0. */
    private static double spread(double[] column) {
        double mean = Mean.average(column);
        double squares = 0;
        for (double value : column) {
            squares += (value - mean) * (value - mean);
        }
        double spread = Math.sqrt(squares / column.length);
        return spread > Math.ulp(mean) * 10 ? spread : 1;
    }

    private static void require(double[][] columns, boolean[] positive, double l2) {
        if (columns.length == 0 || columns.length > COLUMNS) {
            throw new IllegalArgumentException("there are " + columns.length + " columns; give 1 to " + COLUMNS);
        }
        if (!(l2 > 0 && Double.isFinite(l2))) {
            throw new IllegalArgumentException("a penalty of " + l2 + " gives no single fit; give a number above 0");
        }
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != positive.length) {
                throw new IllegalArgumentException("column " + j + " has " + columns[j].length + " values but there are "
                        + positive.length + " labels; give one of each a row");
            }
            if (!Arrays.stream(columns[j]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "column " + j + " has a value that is not finite; fill or drop it before fitting");
            }
        }
    }
}
