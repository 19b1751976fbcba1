package io.assay.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Many comparisons at once: intervals that hold all together in 95 of 100 cases, p-values that allow for their number. */
public final class Family {

    private Family() {}

    /**
     * Normal intervals widened so that all hold together whatever binds the values (Bonferroni).
     *
     * @param values in any unit
     * @param standardErrors as many, in the same unit
     */
    public static List<Estimate> normal(double[] values, double[] standardErrors) {
        requireAsMany(values, standardErrors, "standard errors");
        return IntStream.range(0, values.length)
                .mapToObj(i -> Estimate.normal(values[i], standardErrors[i], new Level(values.length)))
                .toList();
    }

    /**
     * Value plus and minus c standard deviations of its draws, c being the 95 % quantile of the greatest deviation in a
     * draw, in standard deviations (max-t: Westfall and Young, 1993, chapter 2). It allows for what binds the values, so it
     * is no wider than {@link #normal} but for chance. Draws in which some value is missing are left out.
     *
     * @param values in any unit, m of them, NaN where there is none
     * @param draws the same m values on each resample, NaN where there is none
     * @return not computable, and no part of the family, where a value is missing, is missing in more than one draw in
     *     twenty, or never differs
     */
    public static List<Measured> maxT(double[] values, double[][] draws) {
        Arrays.stream(draws).forEach(draw -> requireAsMany(values, draw, "values in a draw"));
        return new MaxT(values, draws).estimates();
    }

    /**
     * Holm's step-down adjustment (Holm, 1979): rejecting what comes out at most 0.05 rejects a true hypothesis in at most
     * 5 of 100 families, whatever binds the tests.
     *
     * @param p p-values, 0 to 1
     * @return adjusted p-values in the same order, 0 to 1
     */
    public static double[] holm(double[] p) {
        if (!Arrays.stream(p).allMatch(one -> one >= 0 && one <= 1)) {
            throw new IllegalArgumentException("a p-value lies outside 0 to 1; leave out tests that have none");
        }
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int i = 0; i < p.length; i++) {
            most = Math.max(most, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }

    private static void requireAsMany(double[] values, double[] others, String what) {
        if (values.length != others.length) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " values but " + others.length + " " + what + "; give one each");
        }
    }
}
