package io.assay.suite.report;

import io.assay.suite.evidence.Evidence;
import io.assay.suite.verdict.Ruling;
import java.util.List;

/**
 * What can be drawn of a trial, in bounded size: a list is empty where there is nothing to draw.
 *
 * @param roc the ROC curve, at most 200 points
 * @param reliability observed rates beside scores, at most ten bins
 * @param distributions scores of groups of rows, each in 20 bins
 * @param comparisons checks that measured several slices, features or sizes, at most 15 each
 */
public record Charts(
        List<Curve> roc, List<Reliable> reliability, List<Distribution> distributions, List<Comparison> comparisons) {

    /** Nothing was scored, so nothing can be drawn. */
    public static final Charts NONE = new Charts(List.of(), List.of(), List.of(), List.of());

    /**
     * A point of the ROC curve, from (0, 0) to (1, 1).
     *
     * @param threshold score at and above which rows are called positive; {@code null} of the origin
     */
    public record Curve(Double threshold, double falsePositiveRate, double truePositiveRate) {}

    /** A bin of scores from 0 to 1: their mean, the observed rate with its 95 % interval. */
    public record Reliable(double meanScore, double observed, double low, double high, long rows) {}

    /**
     * How the scores of some rows are spread.
     *
     * @param column what sets the rows apart
     * @param group which of them these are
     * @param rows how many
     * @param from lower edge of the first bin
     * @param to upper edge of the last bin
     * @param shares of these rows in each bin of equal width, 0 to 1
     */
    public record Distribution(String column, String group, long rows, double from, double to, List<Double> shares) {}

    /**
     * One check on several slices, the gravest or worst of them.
     *
     * @param check name of the check
     * @param about what it looks at
     * @param left how many slices are not shown
     * @param lines findings with a value
     */
    public record Comparison(String check, String about, int left, List<Line> lines) {}

    /** What can be drawn of a ruling alone. */
    public static Charts of(Ruling ruling) {
        return new Charts(List.of(), List.of(), List.of(), Comparisons.of(ruling));
    }

    /** What can be drawn of evidence and its ruling. */
    public static Charts of(Evidence evidence, Ruling ruling) {
        return new Charts(
                CurvePoints.of(evidence), CurvePoints.reliability(evidence), Distributions.of(evidence),
                Comparisons.of(ruling));
    }
}
