package io.assay.suite.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of the PDF, Liberation Sans (SIL Open Font License): what it has no glyph for is written out as its code point. */
final class PdfFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int LONGEST = 4000;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final TrueTypeFont file;
    private final double units;

    PdfFont(PDDocument document) throws IOException {
        try (InputStream bytes = PDDocument.class.getResourceAsStream(FILE)) {
            file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
        file.setEnableGsub(false);
        glyphs = file.getUnicodeCmapLookup();
        units = file.getUnitsPerEm();
        font = PDType0Font.load(document, file, true);
    }

    PDType0Font font() {
        return font;
    }

    /** What can be set, in bounded length. */
    String legible(String text) {
        String legible = Legible.of(text, c -> glyphs.getGlyphId(c) != 0);
        return legible.length() <= LONGEST ? legible : legible.substring(0, LONGEST - 1) + "…";
    }

    /** In points. */
    double width(String legible, double size) throws IOException {
        long wide = 0;
        for (int i = 0; i < legible.length(); i += Character.charCount(legible.codePointAt(i))) {
            wide += file.getAdvanceWidth(glyphs.getGlyphId(legible.codePointAt(i)));
        }
        return wide / units * size;
    }

    /** Lines no wider than this, broken at spaces, and within words that are wider. */
    List<String> lines(String text, double size, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : legible(text).split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString(), size) > width && line.length() > 1) {
                lines.add(cut(line, size, width));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private String cut(StringBuilder line, double size, double width) throws IOException {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length() && width(line.substring(0, line.offsetByCodePoints(end, 1)), size) <= width) {
            end = line.offsetByCodePoints(end, 1);
        }
        String head = line.substring(0, end);
        line.delete(0, end);
        return head;
    }
}
