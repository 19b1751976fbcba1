package io.assay.suite.report.drawing;

import io.assay.suite.report.drawing.Shape.Anchor;
import io.assay.suite.report.drawing.Shape.Pen;
import io.assay.suite.report.drawing.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** A chart in the making. */
final class Sketch {

    private static final double SIZE = 9.5;

    private final List<Shape> shapes = new ArrayList<>();

    void line(Point from, Point to, Ink ink, Pen pen) {
        path(List.of(from, to), ink, pen);
    }

    void path(List<Point> points, Ink ink, Pen pen) {
        shapes.add(new Shape.Path(points, ink, pen));
    }

    void box(Point corner, Point opposite, Ink ink) {
        shapes.add(new Shape.Box(corner, opposite.x() - corner.x(), opposite.y() - corner.y(), ink));
    }

    void dot(Point centre, double radius, Ink ink) {
        shapes.add(new Shape.Dot(centre, radius, ink));
    }

    /** A square around a place. */
    void square(Point centre, double half, Ink ink) {
        shapes.add(new Shape.Box(new Point(centre.x() - half, centre.y() - half), 2 * half, 2 * half, ink));
    }

    void words(Point base, Anchor anchor, Ink ink, String text) {
        shapes.add(new Shape.Words(base, anchor, SIZE, ink, text));
    }

    Drawing drawing(String title, String words, Point size) {
        return new Drawing(title, words, size.x(), size.y(), List.copyOf(shapes));
    }

    /** A text cut to so many letters. */
    static String cut(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
    }
}
