package io.assay.registry.web;

import io.assay.registry.store.AuditEntry;
import io.assay.registry.store.AuditEntry.Proven;
import io.assay.registry.store.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The matrix for people: one page to read and print, without scripts and without anything from elsewhere. */
final class HtmlMatrix implements MatrixWriter {

    private static final String STYLE = style();

    private final Writer out;
    private final MatrixHead head;
    private long count;

    HtmlMatrix(Writer out, MatrixHead head) {
        this.out = out;
        this.head = head;
    }

    @Override
    public void begin() throws IOException {
        out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Audit as of "
                + escaped(head.asOf().toString()) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + "<h1>Audit of all models in production</h1>\n<p>As of " + escaped(head.asOf().toString())
                + ", in " + escaped(String.join(", ", head.environments()))
                + ". Each value names the event that proves it; where nothing does, it says so.</p>\n");
    }

    @Override
    public void entry(AuditEntry entry) throws IOException {
        count++;
        out.write("<section>\n<h2>" + escaped(entry.model()) + " " + escaped(entry.version()) + "</h2>\n<p>"
                + escaped(entry.mode().toLowerCase(Locale.ROOT)) + " in " + escaped(entry.environment()) + " since "
                + escaped(entry.since().toString())
                + (entry.breakGlass() ? " <span class=\"alarm\">past the gate, by break-glass</span>" : "")
                + " <small>event " + escaped(entry.event()) + "</small></p>\n<table>\n<thead><tr><th scope=\"col\"></th>");
        for (Cell.Audience audience : Cell.Audience.values()) {
            out.write("<th scope=\"col\">" + ValueWords.name(audience.word()) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (Cell.Dimension dimension : Cell.Dimension.values()) {
            row(dimension, entry);
        }
        out.write("</tbody>\n</table>\n</section>\n");
    }

    @Override
    public void end(String next) throws IOException {
        out.write("<p>" + (count == 1 ? "1 model" : count + " models") + (next == null ? ", all there are" : " on this page, more follow")
                + ".</p>\n</main>\n</body>\n</html>\n");
        out.flush();
    }

    private void row(Cell.Dimension dimension, AuditEntry entry) throws IOException {
        out.write("<tr><th scope=\"row\">" + dimension.word() + "</th>");
        for (Cell.Audience audience : Cell.Audience.values()) {
            Proven proven = entry.cells().get(new Cell(dimension, audience).place());
            out.write(proven == null
                    ? "<td class=\"none\">" + ValueWords.NONE + "</td>"
                    : "<td>" + escaped(ValueWords.of(proven.value())) + "<small>" + escaped(proven.type()) + " "
                            + escaped(proven.event()) + "</small></td>");
        }
        out.write("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream css = HtmlMatrix.class.getResourceAsStream("/audit/matrix.css")) {
            return new String(Objects.requireNonNull(css, "matrix.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
