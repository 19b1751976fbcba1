package io.assay.statistics;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** Chi-square test of whether two samples of counts come from the same shares. */
public final class ChiSquare {

    private ChiSquare() {}

    /**
     * Pearson's test of homogeneity, without continuity correction; sound where some five rows are expected in each bin.
     * Bins empty in both are left out. With fewer than two bins in use, as of a constant column, nothing can differ:
     * statistic 0, p 1.
     *
     * @param reference rows per bin
     * @param current rows per bin, in the same order
     * @return nothing tested when a sample is empty
     * @throws IllegalArgumentException when they have not as many bins
     */
    public static Significance homogeneity(long[] reference, long[] current) {
        Histogram.requireSameBins(reference, current);
        if (LongStream.of(reference).sum() == 0 || LongStream.of(current).sum() == 0) {
            return Significance.NONE;
        }
        long[][] used = IntStream.range(0, reference.length)
                .filter(i -> reference[i] + current[i] > 0)
                .mapToObj(i -> new long[] {reference[i], current[i]})
                .toArray(long[][]::new);
        if (used.length < 2) {
            return Significance.SAME;
        }
        var result = ChiSquareTest.withDefaults().test(used);
        return new Significance(result.getStatistic(), result.getPValue());
    }

    /**
     * Cramer's V, the distance that belongs to the test: square root of statistic / rows, 0 (equal shares) to 1 (no bin in
     * common), unitless (Cramer, 1946). NaN when a sample is empty.
     */
    public static double distance(long[] reference, long[] current) {
        double rows = LongStream.of(reference).sum() + (double) LongStream.of(current).sum();
        return Math.sqrt(homogeneity(reference, current).statistic() / rows);
    }
}
