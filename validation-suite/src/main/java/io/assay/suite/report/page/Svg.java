package io.assay.suite.report.page;

import io.assay.suite.report.drawing.Drawing;
import io.assay.suite.report.drawing.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes drawings as SVG within a page, whose style sheet gives the inks their colours. */
final class Svg {

    private Svg() {}

    static void draw(Markup page, Drawing drawing) {
        String box = "viewBox=\"0 0 " + number(drawing.width()) + " " + number(drawing.height()) + "\" width=\""
                + number(drawing.width()) + "\" height=\"" + number(drawing.height()) + "\"";
        page.in("svg", box + " role=\"img\" aria-label=\"" + Markup.escaped(drawing.title()) + "\"", () -> {
            page.in("title", "", drawing.title() + ": " + drawing.words());
            drawing.shapes().forEach(shape -> draw(page, shape));
        });
    }

    private static void draw(Markup page, Shape shape) {
        switch (shape) {
            case Shape.Path path -> page.alone("polyline", "class=\"line " + name(path.ink()) + "\" points=\"" + points(path)
                    + "\" stroke-width=\"" + number(path.pen().width()) + "\"" + dashes(path.pen()) + "/");
            case Shape.Box box -> page.alone("rect", "class=\"fill " + name(box.ink()) + "\"" + place("", box.corner())
                    + " width=\"" + number(Math.max(0, box.width())) + "\" height=\"" + number(Math.max(0, box.height())) + "\"/");
            case Shape.Dot dot -> page.alone("circle",
                    "class=\"fill " + name(dot.ink()) + "\"" + place("c", dot.centre()) + " r=\"" + number(dot.radius()) + "\"/");
            case Shape.Words words -> page.in("text", "class=\"fill " + name(words.ink()) + "\"" + place("", words.base())
                    + " font-size=\"" + number(words.size()) + "\" text-anchor=\"" + name(words.anchor()) + "\"", words.text());
        }
    }

    private static String place(String prefix, Shape.Point point) {
        return " " + prefix + "x=\"" + number(point.x()) + "\" " + prefix + "y=\"" + number(point.y()) + "\"";
    }

    private static String points(Shape.Path path) {
        return path.points().stream().map(p -> number(p.x()) + "," + number(p.y())).collect(Collectors.joining(" "));
    }

    private static String dashes(Shape.Pen pen) {
        return pen.dashes().isEmpty()
                ? ""
                : " stroke-dasharray=\"" + pen.dashes().stream().map(Svg::number).collect(Collectors.joining(" ")) + "\"";
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
