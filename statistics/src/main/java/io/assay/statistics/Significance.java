package io.assay.statistics;

/**
 * What a test says against "nothing differs".
 *
 * @param statistic the test's own, in the unit it names; NaN when there is nothing to test
 * @param p chance of a statistic at least as extreme when nothing differs, 0 to 1; NaN when there is nothing to test
 */
public record Significance(double statistic, double p) {

    /** There are no rows, or a value is not finite. */
    public static final Significance NONE = new Significance(Double.NaN, Double.NaN);

    /** Nothing could have differed. */
    static final Significance SAME = new Significance(0, 1);

    /** Whether something was tested. */
    public boolean tested() {
        return !Double.isNaN(p);
    }
}
