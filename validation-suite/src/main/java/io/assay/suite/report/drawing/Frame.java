package io.assay.suite.report.drawing;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.drawing.Shape.Anchor;
import io.assay.suite.report.drawing.Shape.Pen;
import io.assay.suite.report.drawing.Shape.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Axes: where values lie on the paper.
 *
 * @param topLeft corner of the paper that the values fill
 * @param bottomRight the opposite corner
 * @param least values at the lower left
 * @param most values at the upper right
 */
record Frame(Point topLeft, Point bottomRight, Point least, Point most) {

    private static final int STEPS = 5;
    private static final double GAP = 14;
    private static final int DIGITS = 10;
    private static final double ROUNDING = 1e-9;

    /** The frame of a square chart whose axes run from 0 to 1. */
    static Frame unit(double side) {
        return new Frame(new Point(44, 20), new Point(44 + side, 20 + side), new Point(0, 0), new Point(1, 1));
    }

    Point at(double x, double y) {
        return new Point(x(x), topLeft.y() + (most.y() - y) / (most.y() - least.y()) * (bottomRight.y() - topLeft.y()));
    }

    double x(double value) {
        return topLeft.x() + (value - least.x()) / (most.x() - least.x()) * (bottomRight.x() - topLeft.x());
    }

    /** Draws grid, numbers and what the axes mean. */
    void axes(Sketch sketch, String across, String up) {
        across(sketch, across);
        for (double value : ticks(least.y(), most.y())) {
            Point left = at(least.x(), value);
            sketch.line(left, at(most.x(), value), Ink.GRID, Pen.THIN);
            sketch.words(new Point(left.x() - 5, left.y() + 3), Anchor.END, Ink.MUTED, Figures.plain(value));
        }
        sketch.words(new Point(topLeft.x(), topLeft.y() - 7), Anchor.START, Ink.MUTED, up);
    }

    /** Draws the upright lines of the grid, their numbers and what they mean. */
    void across(Sketch sketch, String across) {
        for (double value : ticks(least.x(), most.x())) {
            Point foot = new Point(x(value), bottomRight.y());
            sketch.line(new Point(x(value), topLeft.y()), foot, Ink.GRID, Pen.THIN);
            sketch.words(new Point(foot.x(), foot.y() + GAP), Anchor.MIDDLE, Ink.MUTED, Figures.plain(value));
        }
        sketch.words(new Point((topLeft.x() + bottomRight.x()) / 2, bottomRight.y() + 2 * GAP), Anchor.MIDDLE, Ink.MUTED, across);
    }

    /** Round numbers, about five. */
    private static double[] ticks(double from, double to) {
        double rough = (to - from) / STEPS;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = DoubleStream.of(1, 2, 5, 10).filter(one -> one * ten >= rough * (1 - ROUNDING)).findFirst().orElse(10) * ten;
        long first = (long) Math.ceil(from / step - ROUNDING);
        long last = (long) Math.floor(to / step + ROUNDING);
        return LongStream.rangeClosed(first, last).mapToDouble(tick -> rounded(tick * step)).toArray();
    }

    private static double rounded(double tick) {
        return BigDecimal.valueOf(tick).round(new MathContext(DIGITS)).doubleValue();
    }
}
