package io.assay.suite.report.page;

import io.assay.suite.report.drawing.Drawing;
import io.assay.suite.report.drawing.Ink;
import io.assay.suite.report.drawing.Shape;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws a drawing's shapes as vector paths on a sheet, whose origin is at the lower left. */
final class PdfDrawing {

    /** A quarter circle as a Bézier curve. */
    private static final double ROUND = 0.5523;

    private final PDPageContentStream sheet;
    private final PdfFont font;
    private final Shape.Point corner;
    private final double scale;

    /** @param corner upper left corner on the sheet */
    PdfDrawing(PDPageContentStream sheet, PdfFont font, Shape.Point corner, double scale) {
        this.sheet = sheet;
        this.font = font;
        this.corner = corner;
        this.scale = scale;
    }

    void draw(Drawing drawing) throws IOException {
        for (Shape shape : drawing.shapes()) {
            switch (shape) {
                case Shape.Path path -> path(path);
                case Shape.Box box -> box(box);
                case Shape.Dot dot -> dot(dot);
                case Shape.Words words -> words(words);
            }
        }
    }

    private void path(Shape.Path path) throws IOException {
        sheet.setStrokingColor(rgb(path.ink(), 16), rgb(path.ink(), 8), rgb(path.ink(), 0));
        sheet.setLineWidth((float) (path.pen().width() * scale));
        float[] dashes = new float[path.pen().dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) (path.pen().dashes().get(i) * scale);
        }
        sheet.setLineDashPattern(dashes, 0);
        Shape.Point first = path.points().getFirst();
        sheet.moveTo(x(first.x()), y(first.y()));
        for (Shape.Point point : path.points()) {
            sheet.lineTo(x(point.x()), y(point.y()));
        }
        sheet.stroke();
    }

    private void box(Shape.Box box) throws IOException {
        fill(box.ink());
        sheet.addRect(x(box.corner().x()), y(box.corner().y() + box.height()),
                (float) (box.width() * scale), (float) (box.height() * scale));
        sheet.fill();
    }

    private void dot(Shape.Dot dot) throws IOException {
        double x = dot.centre().x();
        double y = dot.centre().y();
        double r = dot.radius();
        double k = r * ROUND;
        fill(dot.ink());
        sheet.moveTo(x(x + r), y(y));
        sheet.curveTo(x(x + r), y(y + k), x(x + k), y(y + r), x(x), y(y + r));
        sheet.curveTo(x(x - k), y(y + r), x(x - r), y(y + k), x(x - r), y(y));
        sheet.curveTo(x(x - r), y(y - k), x(x - k), y(y - r), x(x), y(y - r));
        sheet.curveTo(x(x + k), y(y - r), x(x + r), y(y - k), x(x + r), y(y));
        sheet.fill();
    }

    private void words(Shape.Words words) throws IOException {
        String text = font.legible(words.text());
        double size = words.size() * scale;
        double shift = switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> font.width(text, size) / 2;
            case END -> font.width(text, size);
        };
        fill(words.ink());
        sheet.beginText();
        sheet.setRenderingMode(RenderingMode.FILL);
        sheet.setFont(font.font(), (float) size);
        sheet.newLineAtOffset((float) (x(words.base().x()) - shift), y(words.base().y()));
        sheet.showText(text);
        sheet.endText();
    }

    private void fill(Ink ink) throws IOException {
        sheet.setNonStrokingColor(rgb(ink, 16), rgb(ink, 8), rgb(ink, 0));
    }

    private float x(double x) {
        return (float) (corner.x() + x * scale);
    }

    private float y(double y) {
        return (float) (corner.y() - y * scale);
    }

    static float rgb(Ink ink, int shift) {
        return (ink.rgb() >> shift & 0xff) / 255f;
    }
}
