package io.assay.suite.report.drawing;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Charts;
import io.assay.suite.report.Report;
import io.assay.suite.report.drawing.Shape.Anchor;
import io.assay.suite.report.drawing.Shape.Pen;
import io.assay.suite.report.drawing.Shape.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the curves of a binary classification. */
final class CurveDrawings {

    private static final double SIDE = 250;
    private static final Point SIZE = new Point(SIDE + 60, SIDE + 55);

    private CurveDrawings() {}

    /** The ROC curve, with the place of the decision on it. */
    static Drawing roc(Report report) {
        var sketch = new Sketch();
        var frame = square(sketch, "false positive rate", "true positive rate");
        List<Charts.Curve> curve = report.charts().roc();
        List<Point> points = curve.stream().map(p -> frame.at(p.falsePositiveRate(), p.truePositiveRate())).toList();
        sketch.path(points, Ink.FIRST, Pen.SOLID);
        decision(report).ifPresent(p -> {
            Point place = frame.at(p.falsePositiveRate(), p.truePositiveRate());
            sketch.dot(place, 4, Ink.SECOND);
            sketch.words(new Point(place.x() + 8, place.y() + 10), Anchor.START, Ink.TEXT,
                    "decision at " + Figures.plain(report.version().decision().threshold()));
        });
        String auc = auc(report);
        sketch.words(frame.at(0.97, 0.05), Anchor.END, Ink.TEXT, auc);
        return sketch.drawing("ROC curve", "How many positives are found at what cost in false alarms; " + auc, SIZE);
    }

    /** Observed rates beside scores, with their intervals. */
    static Drawing reliability(List<Charts.Reliable> bins) {
        var sketch = new Sketch();
        var frame = square(sketch, "mean score of the bin", "observed rate, 95 % interval");
        bins.forEach(bin -> {
            sketch.line(frame.at(bin.meanScore(), bin.low()), frame.at(bin.meanScore(), bin.high()), Ink.FIRST, Pen.SOLID);
            sketch.dot(frame.at(bin.meanScore(), bin.observed()), 3.2, Ink.FIRST);
        });
        Charts.Reliable worst = bins.stream()
                .max(Comparator.comparingDouble(bin -> Math.abs(bin.observed() - bin.meanScore())))
                .orElseThrow();
        return sketch.drawing("Reliability", "Observed rates beside scores in " + bins.size() + " bins; furthest apart at a score of "
                + Figures.of(worst.meanScore()) + ", where " + Figures.of(worst.observed()) + " was observed", SIZE);
    }

    private static Frame square(Sketch sketch, String across, String up) {
        var frame = Frame.unit(SIDE);
        frame.axes(sketch, across, up);
        sketch.line(frame.at(0, 0), frame.at(1, 1), Ink.MUTED, Pen.DASHED);
        return frame;
    }

    private static Optional<Charts.Curve> decision(Report report) {
        return report.version().decision() == null
                ? Optional.empty()
                : report.charts().roc().stream()
                        .filter(p -> p.threshold() != null && p.threshold() >= report.version().decision().threshold())
                        .reduce((earlier, later) -> later);
    }

    private static String auc(Report report) {
        return report.findings().stream()
                .filter(line -> line.check().equals("auc") && line.measured() != null)
                .map(line -> "AUC " + Figures.of(line.measured().value()) + " [" + Figures.of(line.measured().low()) + ", "
                        + Figures.of(line.measured().high()) + "]")
                .findFirst()
                .orElse("AUC not computed");
    }
}
