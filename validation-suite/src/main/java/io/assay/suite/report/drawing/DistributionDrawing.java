package io.assay.suite.report.drawing;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Charts;
import io.assay.suite.report.Version;
import io.assay.suite.report.drawing.Shape.Anchor;
import io.assay.suite.report.drawing.Shape.Pen;
import io.assay.suite.report.drawing.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Draws how scores are spread in several groups. */
final class DistributionDrawing {

    private static final double WIDTH = 310;
    private static final double TOP = 20;
    private static final double HEIGHT = 190;
    private static final double LINE = 14;

    private DistributionDrawing() {}

    /** One column's groups over each other; the decision as an upright line. */
    static Drawing of(List<Charts.Distribution> groups, Version version) {
        var sketch = new Sketch();
        Charts.Distribution one = groups.getFirst();
        double most = groups.stream().flatMap(g -> g.shares().stream()).mapToDouble(share -> share).max().orElse(1);
        double to = one.to() > one.from() ? one.to() : one.from() + 1;
        var frame = new Frame(new Point(44, TOP), new Point(WIDTH - 16, TOP + HEIGHT), new Point(one.from(), 0),
                new Point(to, Math.ceil(most * 20) / 20));
        frame.axes(sketch, "score", "share of rows");
        decision(sketch, frame, version);
        for (int i = 0; i < groups.size(); i++) {
            sketch.path(steps(groups.get(i), frame, to), Ink.ofSeries(i), Pen.ofSeries(i));
            legend(sketch, groups.get(i), i);
        }
        return sketch.drawing("Scores by " + one.column(), words(groups),
                new Point(WIDTH, TOP + HEIGHT + 40 + LINE * groups.size()));
    }

    private static void decision(Sketch sketch, Frame frame, Version version) {
        if (version.decision() != null) {
            double threshold = version.decision().threshold();
            if (threshold > frame.least().x() && threshold < frame.most().x()) {
                sketch.line(frame.at(threshold, 0), frame.at(threshold, frame.most().y()), Ink.MUTED, Pen.DASHED);
                sketch.words(new Point(frame.x(threshold) + 4, TOP + 12), Anchor.START, Ink.TEXT, "decision at " + Figures.plain(threshold));
            }
        }
    }

    private static List<Point> steps(Charts.Distribution group, Frame frame, double to) {
        List<Point> points = new ArrayList<>(List.of(frame.at(group.from(), 0)));
        int bins = group.shares().size();
        for (int i = 0; i < bins; i++) {
            double width = (to - group.from()) / bins;
            points.add(frame.at(group.from() + i * width, group.shares().get(i)));
            points.add(frame.at(group.from() + (i + 1) * width, group.shares().get(i)));
        }
        points.add(frame.at(to, 0));
        return points;
    }

    private static void legend(Sketch sketch, Charts.Distribution group, int series) {
        double y = TOP + HEIGHT + 46 + LINE * series;
        sketch.line(new Point(44, y - 3), new Point(72, y - 3), Ink.ofSeries(series), Pen.ofSeries(series));
        sketch.words(new Point(78, y), Anchor.START, Ink.TEXT, Sketch.cut(name(group), 40) + ", " + Figures.count(group.rows()) + " rows");
    }

    private static String name(Charts.Distribution group) {
        return group.column() + "=" + group.group();
    }

    private static String words(List<Charts.Distribution> groups) {
        return "How the scores of " + String.join(", ", groups.stream().map(DistributionDrawing::name).toList()) + " are spread over "
                + groups.getFirst().shares().size() + " bins";
    }
}
