package io.assay.suite.report.drawing;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Line;
import io.assay.suite.report.drawing.Shape.Anchor;
import io.assay.suite.report.drawing.Shape.Pen;
import io.assay.suite.report.drawing.Shape.Point;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Draws one finding's interval beside what is asked: the shaded side would pass. */
public final class Gauge {

    private static final double WIDTH = 210;
    private static final double HEIGHT = 40;
    private static final double EDGE = 12;
    private static final double MIDDLE = 12;
    private static final double ROOM = 0.25;

    private Gauge() {}

    /** The gauge of a finding; empty where no measured interval was held against a threshold. */
    public static Optional<Drawing> of(Line line) {
        boolean weighed = line.margin() != null && line.measured().low() < line.measured().high()
                && Double.isFinite(line.measured().low()) && Double.isFinite(line.measured().high());
        return weighed ? Optional.of(drawn(line)) : Optional.empty();
    }

    private static Drawing drawn(Line line) {
        var sketch = new Sketch();
        Frame frame = frame(line);
        double from = line.absolute() ? -line.atMost() : line.atLeast() == null ? frame.least().x() : line.atLeast();
        double to = line.atMost() == null ? frame.most().x() : line.atMost();
        sketch.box(new Point(frame.x(from), 2), new Point(frame.x(to), 2 * MIDDLE - 2), Ink.AREA);
        line.bounds().forEach(bound -> {
            sketch.line(new Point(frame.x(bound), 0), new Point(frame.x(bound), 2 * MIDDLE), Ink.TEXT, Pen.DASHED);
            sketch.words(new Point(frame.x(bound), HEIGHT - 4), Anchor.MIDDLE, Ink.TEXT, "asked " + Figures.plain(bound));
        });
        Ink ink = line.outcome().equals("FAILED") ? Ink.FAILED : line.outcome().equals("PASSED") ? Ink.FIRST : Ink.SECOND;
        sketch.line(new Point(frame.x(line.measured().low()), MIDDLE), new Point(frame.x(line.measured().high()), MIDDLE), ink, Pen.SOLID);
        sketch.dot(new Point(frame.x(line.measured().value()), MIDDLE), 4, ink);
        return sketch.drawing(line.check() + " beside what is asked", line.words(), new Point(WIDTH, HEIGHT));
    }

    private static Frame frame(Line line) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(line.measured().low(), line.measured().high()), line.bounds().stream().mapToDouble(bound -> bound))
                .sorted()
                .toArray();
        double room = (ends[ends.length - 1] - ends[0]) * ROOM;
        return new Frame(new Point(EDGE, 0), new Point(WIDTH - EDGE, HEIGHT), new Point(ends[0] - room, 0),
                new Point(ends[ends.length - 1] + room, 1));
    }
}
