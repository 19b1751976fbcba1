package io.assay.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The directions in which standardised features vary together in a reference, and how far its rows lie from them. A row whose
 * features no longer hang together lies farther off (or, where they hang together more, nearer), though each feature by
 * itself may look as before (Jolliffe, Principal Component Analysis, 2002, 10.1; the measure NannyML calls reconstruction
 * error). A standardised value counts as at most {@value #MOST_DEVIATIONS} deviations off, so that no outlier decides.
 *
 * @param features names of the features that enter, in the order of all arrays here
 * @param means in the features' units
 * @param deviations population standard deviations, in the features' units, above 0
 * @param components unit vectors over the features, those of most variance first
 * @param explained share of the variance that these components hold, 0 to 1
 * @param reference errors of reference rows that the components were not fitted to, so that new rows compare with them
 */
public record PrincipalComponents(
        List<String> features,
        double[] means,
        double[] deviations,
        double[][] components,
        double explained,
        Reconstruction reference) {

    /** As many components are kept as hold this share of the variance. */
    public static final double EXPLAINED = 0.65;
    /** Yet at most so many. */
    public static final int MOST_COMPONENTS = 16;
    /** With more features nothing is fitted: the work grows with their cube. */
    public static final int MOST_FEATURES = 200;
    /** A value further off its mean counts as this far. */
    public static final int MOST_DEVIATIONS = 10;

    private static final int LEAST_ROWS = 100;
    private static final int ROWS_PER_FEATURE = 4;

    /**
     * Fits components to every other complete row, beginning with the first, and measures the others' errors.
     *
     * @param features their names
     * @param columns per feature a value a row; a row with one that is not finite is left out. A constant feature is too
     * @return empty with fewer than two features that vary, more than {@value #MOST_FEATURES}, or fewer complete rows than 100
     *     or four a feature
     */
    public static Optional<PrincipalComponents> fit(List<String> features, List<double[]> columns) {
        if (features.size() < 2 || features.size() > MOST_FEATURES) {
            return Optional.empty();
        }
        int[] complete = IntStream.range(0, columns.getFirst().length)
                .filter(row -> columns.stream().allMatch(column -> Double.isFinite(column[row])))
                .toArray();
        int[] fitted = IntStream.range(0, complete.length).filter(i -> i % 2 == 0).map(i -> complete[i]).toArray();
        int[] varying = IntStream.range(0, features.size()).filter(i -> varies(columns.get(i), fitted)).toArray();
        if (varying.length < 2 || complete.length < Math.max(LEAST_ROWS, ROWS_PER_FEATURE * varying.length)) {
            return Optional.empty();
        }
        var rows = new Standardised(IntStream.of(varying).mapToObj(columns::get).toList(), fitted);
        var fit = rows.fit(IntStream.of(varying).mapToObj(features::get).toList());
        double[] row = new double[varying.length];
        Reconstruction others = Reconstruction.NONE;
        for (int i = 1; i < complete.length; i += 2) {
            int at = complete[i];
            Arrays.setAll(row, feature -> columns.get(varying[feature])[at]);
            others = others.and(fit.error(row));
        }
        return Optional.of(fit.with(others));
    }

    /**
     * The distance between a row and its projection on the components, in standard deviations, at least 0.
     *
     * @param row finite values in the order of {@link #features}, which are standardised in place
     */
    public double error(double[] row) {
        double all = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.clamp((row[i] - means[i]) / deviations[i], -MOST_DEVIATIONS, MOST_DEVIATIONS);
            all += row[i] * row[i];
        }
        for (double[] component : components) {
            double along = 0;
            for (int i = 0; i < row.length; i++) {
                along += component[i] * row[i];
            }
            all -= along * along;
        }
        return Math.sqrt(Math.max(0, all));
    }

    private PrincipalComponents with(Reconstruction errors) {
        return new PrincipalComponents(features, means, deviations, components, explained, errors);
    }

    private static boolean varies(double[] column, int[] rows) {
        return IntStream.of(rows).anyMatch(row -> column[row] != column[rows[0]]);
    }
}
