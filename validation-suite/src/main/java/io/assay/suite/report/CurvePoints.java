package io.assay.suite.report;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Reliability;
import io.assay.statistics.RocCurve;
import io.assay.statistics.Scores;
import io.assay.suite.evidence.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes from the scores of a binary classification the few points that its curves need. */
final class CurvePoints {

    private static final int MOST = 200;
    private static final int BINS = 10;

    private CurvePoints() {}

    /** Points of the ROC curve, further apart than a 100th of both axes together. */
    static List<Charts.Curve> of(Evidence e) {
        if (!drawable(e)) {
            return List.of();
        }
        RocCurve curve = RocCurve.of(e.scores());
        List<Charts.Curve> points = new ArrayList<>(List.of(new Charts.Curve(null, 0, 0)));
        for (int i = 0; i < curve.thresholds().length; i++) {
            var next = point(curve, i);
            boolean last = i == curve.thresholds().length - 1;
            if (last || apart(points.getLast(), next) >= 2.0 / (MOST - 2)) {
                points.add(next);
            }
        }
        return points;
    }

    static List<Charts.Reliable> reliability(Evidence e) {
        if (!drawable(e) || !Arrays.stream(e.score()).allMatch(score -> score >= 0 && score <= 1)) {
            return List.of();
        }
        return Reliability.of(e.scores(), BINS).bins(Level.SINGLE).stream()
                .filter(bin -> bin.observed() instanceof Estimate)
                .map(bin -> reliable(bin, (Estimate) bin.observed()))
                .toList();
    }

    private static Charts.Reliable reliable(Reliability.Bin bin, Estimate observed) {
        return new Charts.Reliable(bin.meanScore(), observed.value(), observed.low(), observed.high(), bin.rows());
    }

    private static boolean drawable(Evidence e) {
        if (!e.brief().classifies() || !Arrays.stream(e.score()).allMatch(Double::isFinite)) {
            return false;
        }
        Scores scores = e.scores();
        return scores.positives() > 0 && scores.positives() < scores.rows();
    }

    private static Charts.Curve point(RocCurve curve, int i) {
        return new Charts.Curve(
                curve.thresholds()[i], (double) curve.falsePositives()[i] / curve.negatives(),
                (double) curve.truePositives()[i] / curve.positives());
    }

    private static double apart(Charts.Curve one, Charts.Curve other) {
        return other.falsePositiveRate() - one.falsePositiveRate() + other.truePositiveRate() - one.truePositiveRate();
    }
}
