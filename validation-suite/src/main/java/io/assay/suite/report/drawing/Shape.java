package io.assay.suite.report.drawing;

import java.util.Arrays;
import java.util.List;

/** What charts are made of; lengths are points, from the top left. */
public sealed interface Shape {

    /** A place. */
    record Point(double x, double y) {}

    /** How a line is dashed. */
    enum Pen {
        SOLID(1.6),
        THIN(0.7),
        DASHED(1.2, 5, 3),
        DOTTED(1.4, 1.5, 2.5),
        MIXED(1.4, 7, 2, 1.5, 2);

        private final double width;
        private final List<Double> dashes;

        Pen(double width, double... dashes) {
            this.width = width;
            this.dashes = Arrays.stream(dashes).boxed().toList();
        }

        public double width() {
            return width;
        }

        /** Lengths of dashes and gaps; empty for an unbroken line. */
        public List<Double> dashes() {
            return dashes;
        }

        /** The pen of one of several series, from 0. */
        static Pen ofSeries(int series) {
            return new Pen[] {SOLID, DASHED, DOTTED, MIXED}[series % 4];
        }
    }

    /** Where a text's place lies in it. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A line through points. */
    record Path(List<Point> points, Ink ink, Pen pen) implements Shape {}

    /** A filled rectangle. */
    record Box(Point corner, double width, double height, Ink ink) implements Shape {}

    /** A filled circle. */
    record Dot(Point centre, double radius, Ink ink) implements Shape {}

    /** A line of text on its base line. */
    record Words(Point base, Anchor anchor, double size, Ink ink, String text) implements Shape {}
}
