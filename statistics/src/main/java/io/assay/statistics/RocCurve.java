package io.assay.statistics;

/**
 * How many rows of each class score at least so much, for every score that occurs, the highest first.
 *
 * @param thresholds distinct scores, descending, in the unit of the scores
 * @param truePositives rows of the positive class that score at least the threshold
 * @param falsePositives rows of the other class that score at least the threshold
 */
public record RocCurve(double[] thresholds, long[] truePositives, long[] falsePositives) {

    /** The curve of finite scores; memory: 24 bytes a distinct score. */
    public static RocCurve of(Scores data) {
        data.flaw().ifPresent(flaw -> {
            throw new IllegalArgumentException("no curve can be drawn: " + flaw.reason() + "; give finite scores");
        });
        return new Ranked(data).curve();
    }

    /** Rows of the positive class. */
    public long positives() {
        return truePositives[truePositives.length - 1];
    }

    /** Rows of the other class. */
    public long negatives() {
        return falsePositives[falsePositives.length - 1];
    }

    /** Area by trapezoids, 0 to 1; NaN with one class only. */
    double area() {
        double twice = 0;
        for (int i = 0; i < thresholds.length; i++) {
            twice += (double) (falsePositives[i] - before(falsePositives, i)) * (truePositives[i] + before(truePositives, i));
        }
        return twice / 2 / positives() / negatives();
    }

    /** Sum over thresholds of precision times the recall gained there, 0 to 1; NaN without positives. */
    double averagePrecision() {
        double sum = 0;
        for (int i = 0; i < thresholds.length; i++) {
            long gained = truePositives[i] - before(truePositives, i);
            sum += gained == 0 ? 0 : (double) gained * truePositives[i] / (truePositives[i] + falsePositives[i]);
        }
        return sum / positives();
    }

    /** Greatest difference of true and false positive rate, 0 to 1; NaN with one class only. */
    double greatestGap() {
        double gap = 0;
        for (int i = 0; i < thresholds.length; i++) {
            gap = Math.max(gap, Math.abs(gap(i)));
        }
        return positives() == 0 || negatives() == 0 ? Double.NaN : gap;
    }

    /** How far that difference is from the one of another curve over the same thresholds, at most. */
    double gapFrom(RocCurve other) {
        double most = 0;
        for (int i = 0; i < thresholds.length; i++) {
            most = Math.max(most, Math.abs(gap(i) - other.gap(i)));
        }
        return positives() == 0 || negatives() == 0 ? Double.NaN : most;
    }

    private double gap(int i) {
        return (double) truePositives[i] / positives() - (double) falsePositives[i] / negatives();
    }

    /** Greatest recall among thresholds with at most this false positive rate, 0 to 1; NaN with one class only. */
    double recallAt(double falsePositiveRate) {
        double recall = 0;
        for (int i = 0; i < thresholds.length; i++) {
            if ((double) falsePositives[i] / negatives() <= falsePositiveRate) {
                recall = (double) truePositives[i] / positives();
            }
        }
        return positives() == 0 || negatives() == 0 ? Double.NaN : recall;
    }

    /** Share of the positives among the best-scored fraction of rows; of equal scores at the border each counts in part. */
    double captured(double fraction) {
        double wanted = fraction * (positives() + negatives());
        double found = 0;
        for (int i = 0; i < thresholds.length && wanted > 0; i++) {
            long gained = truePositives[i] - before(truePositives, i);
            long rows = gained + falsePositives[i] - before(falsePositives, i);
            double part = rows == 0 ? 0 : Math.min(1, wanted / rows);
            found += part * gained;
            wanted -= part * rows;
        }
        return found / positives();
    }

    private static long before(long[] upTo, int i) {
        return i == 0 ? 0 : upTo[i - 1];
    }
}
