package io.assay.statistics;

import java.util.function.ToDoubleFunction;

/**
 * How well scores put positive rows first, whatever the threshold. Intervals by the bootstrap that is given, which draws
 * rows or entities; where no resample differs (classes wholly apart) they are Wilson score intervals on the entities of
 * the rarer class. All are not computable without rows, with one class only, or with a score that is NaN or infinite.
 * Memory: 24 bytes a row and 16 a distinct score, beside the bootstrap's.
 */
public final class Ranking {

    private static final String RATE = "false positive rate";
    private static final String FRACTION = "fraction";

    private Ranking() {}

    /** Area under the ROC curve, 0 to 1, as {@link Auc}, but with the interval of the bootstrap. */
    public static Measured auc(Scores data, Bootstrap bootstrap) {
        return measured(data, bootstrap, RocCurve::area);
    }

    /** Gini coefficient: twice the area under the ROC curve less one, -1 to 1, with the interval of {@link Auc}. */
    public static Measured gini(Scores data, Level level) {
        return gini(Auc.of(data, level));
    }

    /** The same with the interval of the bootstrap. */
    public static Measured gini(Scores data, Bootstrap bootstrap) {
        return gini(auc(data, bootstrap));
    }

    /**
     * Kolmogorov-Smirnov distance between the scores of both classes, 0 to 1: the greatest difference of true and false
     * positive rate over thresholds. As noise can only raise a greatest difference, the interval is that of the whole
     * curve: value plus and minus what 95 in 100 resampled curves of differences stay within of the measured one (Bickel and
     * Krieger, 1989, Journal of the American Statistical Association 84). It covers at least as often as it says.
     */
    public static Measured ks(Scores data, Bootstrap bootstrap) {
        var flaw = data.flawOfClasses();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        var ranked = new Ranked(data);
        RocCurve measured = ranked.curve();
        return gap(measured, bootstrap.most(weights -> ranked.curve(weights).gapFrom(measured)));
    }

    /** With what resampled gaps differ at most. */
    private static Measured gap(RocCurve measured, double most) {
        double gap = measured.greatestGap();
        return Double.isNaN(most)
                ? new Measured.NotComputable("too many resamples are of one class; there are too few rows")
                : new Estimate(gap, gap - most, gap + most, gap - most, gap + most).within(0, 1);
    }

    /** Average precision, 0 to 1: sum of precision times gain in recall over thresholds, as scikit-learn defines it. */
    public static Measured averagePrecision(Scores data, Bootstrap bootstrap) {
        return measured(data, bootstrap, RocCurve::averagePrecision);
    }

    /**
     * Recall at a fixed false positive rate, 0 to 1: the greatest recall of a threshold whose false positive rate is at
     * most this; thresholds are not interpolated.
     *
     * @param rate false positive rate, 0 to 1
     */
    public static Measured recallAt(Scores data, double rate, Bootstrap bootstrap) {
        requireShare(rate, 0, RATE);
        return measured(data, bootstrap, curve -> curve.recallAt(rate));
    }

    /**
     * Lift: share of positives among the best-scored fraction of rows over their share among all, 0 to 1 / fraction. Of
     * rows with equal scores at the border each counts in part.
     *
     * @param fraction above 0, at most 1
     */
    public static Measured lift(Scores data, double fraction, Bootstrap bootstrap) {
        requireShare(fraction, Double.MIN_VALUE, FRACTION);
        return lift(measured(data, bootstrap, curve -> curve.captured(fraction)), fraction);
    }

    private static Measured lift(Measured captured, double fraction) {
        return captured instanceof Estimate estimate ? estimate.through(share -> share / fraction) : captured;
    }

    /**
     * The distance, the average precision, the recall and the lift above on the same resamples: the same figures, for the
     * price of one of them.
     *
     * @param rate false positive rate of the recall, 0 to 1
     * @param fraction of the lift, above 0, at most 1
     */
    public static RankingFigures figures(Scores data, double rate, double fraction, Bootstrap bootstrap) {
        requireShare(rate, 0, RATE);
        requireShare(fraction, Double.MIN_VALUE, FRACTION);
        var flaw = data.flawOfClasses();
        if (flaw.isPresent()) {
            return new RankingFigures(flaw.get(), flaw.get(), flaw.get(), flaw.get());
        }
        var ranked = new Ranked(data);
        RocCurve measured = ranked.curve();
        Resampled resampled = bootstrap.resampled(weights -> {
            RocCurve curve = ranked.curve(weights);
            return new double[] {
                curve.gapFrom(measured), curve.averagePrecision(), curve.recallAt(rate), curve.captured(fraction)
            };
        });
        return new RankingFigures(
                gap(measured, resampled.most(0)),
                proven(resampled.interval(1), data, bootstrap),
                proven(resampled.interval(2), data, bootstrap),
                lift(proven(resampled.interval(3), data, bootstrap), fraction));
    }

    /** The area on weighted rows, for {@link Bootstrap#interval} and {@link Bootstrap#family}; finite scores are needed. */
    public static ToDoubleFunction<int[]> aucOfWeights(Scores data) {
        var ranked = new Ranked(data);
        return weights -> ranked.curve(weights).area();
    }

    private static Measured gini(Measured area) {
        return area instanceof Estimate estimate ? estimate.through(a -> 2 * a - 1) : area;
    }

    private static Measured measured(Scores data, Bootstrap bootstrap, ToDoubleFunction<RocCurve> statistic) {
        var flaw = data.flawOfClasses();
        if (flaw.isPresent()) {
            return flaw.get();
        }
        var ranked = new Ranked(data);
        Measured measured = bootstrap.interval(weights -> statistic.applyAsDouble(ranked.curve(weights)));
        return proven(measured, data, bootstrap);
    }

    private static Measured proven(Measured measured, Scores data, Bootstrap bootstrap) {
        int fewer = Math.min(bootstrap.entitiesOf(data.positive(), true), bootstrap.entitiesOf(data.positive(), false));
        return measured instanceof Estimate e && e.low() == e.high()
                ? Estimate.wilson(e.value(), fewer, bootstrap.level())
                : measured;
    }

    private static void requireShare(double value, double least, String what) {
        if (!(value >= least && value <= 1)) {
            throw new IllegalArgumentException("a " + what + " of " + value + " cannot be; give one between 0 and 1");
        }
    }
}
