package io.assay.suite.report.drawing;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Charts;
import io.assay.suite.report.Line;
import io.assay.suite.report.drawing.Shape.Anchor;
import io.assay.suite.report.drawing.Shape.Pen;
import io.assay.suite.report.drawing.Shape.Point;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws values with their intervals below each other, and what is asked as an upright line. */
final class ComparisonDrawing {

    private static final double WIDTH = 760;
    private static final double LABELS = 230;
    private static final double VALUES = 180;
    private static final double ROW = 20;
    private static final double ROOM = 0.06;
    private static final int LONGEST = 38;

    private ComparisonDrawing() {}

    static Drawing of(Charts.Comparison comparison) {
        var sketch = new Sketch();
        List<Line> lines = comparison.lines();
        double bottom = ROW * lines.size() + 8;
        Frame frame = frame(lines, bottom);
        frame.across(sketch, comparison.check());
        bounds(lines).distinct().forEach(bound -> sketch.line(
                new Point(frame.x(bound), 0), new Point(frame.x(bound), bottom), Ink.TEXT, Pen.DASHED));
        for (int i = 0; i < lines.size(); i++) {
            row(sketch, frame, lines.get(i), ROW * i + 14);
        }
        String left = comparison.left() == 0 ? "" : "; " + Figures.count(comparison.left()) + " more are not shown";
        return sketch.drawing(comparison.check(), comparison.about() + left, new Point(WIDTH, bottom + 36));
    }

    private static Frame frame(List<Line> lines, double bottom) {
        double[] values = DoubleStream.concat(
                        lines.stream().flatMapToDouble(l -> DoubleStream.of(l.measured().low(), l.measured().high(), l.measured().value())),
                        bounds(lines).mapToDouble(bound -> bound))
                .sorted()
                .toArray();
        double least = values[0];
        double most = values[values.length - 1];
        double room = most > least ? (most - least) * ROOM : Math.max(1, Math.abs(most)) * ROOM;
        return new Frame(new Point(LABELS, 0), new Point(WIDTH - VALUES, bottom), new Point(least - room, 0), new Point(most + room, 1));
    }

    private static Stream<Double> bounds(List<Line> lines) {
        return lines.stream().flatMap(line -> line.bounds().stream());
    }

    private static void row(Sketch sketch, Frame frame, Line line, double y) {
        boolean failed = line.outcome().equals("FAILED");
        Ink ink = failed ? Ink.FAILED : line.outcome().equals("INCONCLUSIVE") ? Ink.SECOND : Ink.FIRST;
        Point place = new Point(frame.x(line.measured().value()), y);
        sketch.words(new Point(LABELS - 10, y + 3), Anchor.END, Ink.TEXT, Sketch.cut(line.slice(), LONGEST));
        sketch.line(new Point(frame.x(line.measured().low()), y), new Point(frame.x(line.measured().high()), y), ink, Pen.SOLID);
        if (failed) {
            sketch.square(place, 3.6, ink);
        } else {
            sketch.dot(place, 3.6, ink);
        }
        sketch.words(new Point(WIDTH - VALUES + 10, y + 3), Anchor.START, Ink.TEXT, value(line));
    }

    private static String value(Line line) {
        String value = Figures.of(line.measured().value());
        return line.measured().low() == line.measured().high()
                ? value
                : value + " [" + Figures.of(line.measured().low()) + ", " + Figures.of(line.measured().high()) + "]";
    }
}
