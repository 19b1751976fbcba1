package io.assay.suite.report.page;

import io.assay.suite.report.drawing.Drawing;
import io.assay.suite.report.drawing.Ink;
import io.assay.suite.report.drawing.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A4 sheets that fill from the top; a new one is taken when there is no room left. */
final class Sheets implements AutoCloseable {

    static final double MARGIN = 48;
    static final double WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final double TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final double LEADING = 1.35;
    private static final double BOLD = 0.02;
    private static final double FOOT = 30;
    private static final double FOOT_SIZE = 8;

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final String foot;
    private PDPageContentStream sheet;
    private double y;

    /** How words look. */
    record Style(double size, boolean bold, Ink ink) {

        static final Style PLAIN = new Style(9.5, false, Ink.TEXT);
        static final Style SMALL = new Style(8.5, false, Ink.MUTED);
        static final Style STRONG = new Style(9.5, true, Ink.TEXT);
        static final Style HEAD = new Style(14, true, Ink.TEXT);

        private double line() {
            return size * LEADING;
        }
    }

    /** @param foot at the foot of every sheet */
    Sheets(String foot, long id) throws IOException {
        document.setDocumentId(id);
        font = new PdfFont(document);
        this.foot = font.legible(foot);
        next();
    }

    void text(String text, Style style) throws IOException {
        row(List.of(text), List.of(WIDTH), style);
    }

    void gap(double height) {
        y -= height;
    }

    /** Cells beside each other, each broken into lines of its width. */
    void row(List<String> cells, List<Double> widths, Style style) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(font.lines(cells.get(i), style.size(), widths.get(i) - 6));
        }
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            need(style.line());
            y -= style.line();
            double x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                if (line < wrapped.get(i).size()) {
                    show(wrapped.get(i).get(line), new Shape.Point(x, y), style);
                }
                x += widths.get(i);
            }
        }
    }

    /** A thin line from side to side. */
    void rule(Ink ink) throws IOException {
        need(6);
        y -= 4;
        sheet.setStrokingColor(PdfDrawing.rgb(ink, 16), PdfDrawing.rgb(ink, 8), PdfDrawing.rgb(ink, 0));
        sheet.setLineWidth(0.6f);
        sheet.setLineDashPattern(new float[0], 0);
        sheet.moveTo((float) MARGIN, (float) y);
        sheet.lineTo((float) (MARGIN + WIDTH), (float) y);
        sheet.stroke();
    }

    /** Drawings beside each other under their titles, each within its share of the width. */
    void drawings(List<Drawing> drawings, double scale) throws IOException {
        double title = 2 * Style.STRONG.line();
        double height = drawings.stream().mapToDouble(Drawing::height).max().orElse(0) * scale + title;
        need(height);
        for (int i = 0; i < drawings.size(); i++) {
            double x = MARGIN + i * WIDTH / drawings.size();
            show(font.legible(drawings.get(i).title()), new Shape.Point(x, y - Style.STRONG.line()), Style.STRONG);
            new PdfDrawing(sheet, font, new Shape.Point(x, y - title), scale).draw(drawings.get(i));
        }
        y -= height;
    }

    /** A drawing without its title. */
    void drawing(Drawing drawing) throws IOException {
        need(drawing.height());
        new PdfDrawing(sheet, font, new Shape.Point(MARGIN, y - 4), 1).draw(drawing);
        y -= drawing.height();
    }

    /** Takes a new sheet where less than this is left. */
    void need(double height) throws IOException {
        if (y - height < MARGIN) {
            next();
        }
    }

    byte[] bytes() throws IOException {
        sheet.close();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void next() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        sheet = new PDPageContentStream(document, page);
        show(foot + ", page " + document.getNumberOfPages(), new Shape.Point(MARGIN, FOOT),
                new Style(FOOT_SIZE, false, Ink.MUTED));
        y = TOP;
    }

    private void show(String legible, Shape.Point base, Style style) throws IOException {
        sheet.beginText();
        sheet.setFont(font.font(), (float) style.size());
        sheet.setNonStrokingColor(PdfDrawing.rgb(style.ink(), 16), PdfDrawing.rgb(style.ink(), 8), PdfDrawing.rgb(style.ink(), 0));
        sheet.setStrokingColor(PdfDrawing.rgb(style.ink(), 16), PdfDrawing.rgb(style.ink(), 8), PdfDrawing.rgb(style.ink(), 0));
        sheet.setLineWidth((float) (style.size() * BOLD));
        sheet.setLineDashPattern(new float[0], 0);
        sheet.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        sheet.newLineAtOffset((float) base.x(), (float) base.y());
        sheet.showText(legible);
        sheet.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
