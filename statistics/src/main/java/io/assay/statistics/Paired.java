package io.assay.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/** Two models on the same rows: first less second. */
public final class Paired {

    private Paired() {}

    /**
     * Difference of the areas under two ROC curves, -1 to 1, with DeLong's interval for correlated curves (see
     * {@link DeLong}), cut to [-1, 1]. Where its variance is 0, or a class has one row, the interval is composed of those of
     * {@link Auc} (MOVER: Zou and Donner, 2008, doi:10.1002/sim.3095), which is too wide rather than too narrow.
     *
     * @param first scores of the first model, one a row
     * @param second scores of the second, in any other unit
     * @param positive one a row
     * @return not computable without rows, with one class only, or with a score that is not finite
     */
    public static Measured aucs(double[] first, double[] second, boolean[] positive, Level level) {
        var a = new Scores(first, positive);
        var b = new Scores(second, positive);
        var flaw = a.flawOfClasses().or(b::flawOfClasses);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        var one = new DeLong(a);
        var other = new DeLong(b);
        double[] left = one.influence();
        double[] right = other.influence();
        double variance = IntStream.range(0, left.length)
                .mapToDouble(i -> (left[i] - right[i]) * (left[i] - right[i]))
                .sum();
        int fewer = Math.min(a.positives(), a.rows() - a.positives());
        return variance > 0 && fewer > 1
                ? Estimate.normal(one.area() - other.area(), Math.sqrt(variance), level).within(-1, 1)
                : composed((Estimate) Auc.of(a, level), (Estimate) Auc.of(b, level));
    }

    /**
     * Mean difference of two losses, in their unit, with Student's interval (Student, 1908), as SciPy's
     * {@code ttest_rel}. Without spread it has no width.
     *
     * @return not computable with fewer than two rows, or when a difference is not finite
     */
    public static Measured means(double[] first, double[] second, Level level) {
        double[] d = differences(first, second);
        if (d.length < 2) {
            return Mean.tooFew(d.length);
        }
        if (!Arrays.stream(d).allMatch(Double::isFinite)) {
            return new Measured.NotComputable("a value is not finite");
        }
        double mean = Mean.average(d);
        double error = Math.sqrt(Mean.variance(d) / d.length);
        var student = TDistribution.of(d.length - 1);
        double two = error * student.inverseSurvivalProbability(level.twoSidedTail());
        double one = error * student.inverseSurvivalProbability(level.oneSidedTail());
        return new Estimate(mean, mean - two, mean + two, mean - one, mean + one);
    }

    /** Student's paired test of whether the mean difference is 0; statistic t. Without differences: statistic 0, p 1. */
    public static Significance t(double[] first, double[] second) {
        double[] d = differences(first, second);
        if (d.length < 2 || !Arrays.stream(d).allMatch(Double::isFinite)) {
            return Significance.NONE;
        }
        if (Arrays.stream(d).allMatch(x -> x == 0)) {
            return Significance.SAME;
        }
        var result = TTest.withDefaults().test(d);
        return new Significance(result.getStatistic(), result.getPValue());
    }

    /**
     * Wilcoxon's signed rank test of whether differences lie evenly about 0 (Wilcoxon, 1945); rows without difference are
     * left out. Statistic: sum of the ranks of positive differences. Without differences: statistic 0, p 1.
     */
    public static Significance wilcoxon(double[] first, double[] second) {
        double[] d = Arrays.stream(differences(first, second)).filter(x -> x != 0).toArray();
        if (first.length == 0 || !Arrays.stream(d).allMatch(Double::isFinite)) {
            return Significance.NONE;
        }
        if (d.length == 0) {
            return Significance.SAME;
        }
        var result = WilcoxonSignedRankTest.withDefaults().test(d);
        return new Significance(result.getStatistic(), result.getPValue());
    }

    /**
     * McNemar's exact test of whether two models are right equally often (McNemar, 1947); rows on which both are right or
     * both wrong tell nothing. Statistic: the lesser count. Without differing rows: statistic 0, p 1.
     *
     * @param onlyFirst rows on which only the first is right
     * @param onlySecond rows on which only the second is right
     */
    public static Significance mcnemar(int onlyFirst, int onlySecond) {
        int fewer = Math.min(onlyFirst, onlySecond);
        return onlyFirst + onlySecond == 0
                ? Significance.SAME
                : new Significance(fewer, BinomialTest.withDefaults().test(onlyFirst + onlySecond, fewer, 0.5).getPValue());
    }

    private static Estimate composed(Estimate a, Estimate b) {
        double d = a.value() - b.value();
        return new Estimate(
                d,
                d - Math.hypot(a.value() - a.low(), b.high() - b.value()),
                d + Math.hypot(a.high() - a.value(), b.value() - b.low()),
                d - Math.hypot(a.value() - a.lower(), b.upper() - b.value()),
                d + Math.hypot(a.upper() - a.value(), b.value() - b.lower()));
    }

    private static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "there are " + first.length + " and " + second.length + " values; give one of each a row");
        }
        return IntStream.range(0, first.length).mapToDouble(i -> first[i] - second[i]).toArray();
    }
}
