package io.assay.suite.report.page;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Line;
import io.assay.suite.report.Report;
import io.assay.suite.report.drawing.Drawing;
import io.assay.suite.report.drawing.Drawings;
import io.assay.suite.report.drawing.Gauge;
import io.assay.suite.report.drawing.Ink;
import io.assay.suite.report.page.Sheets.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets a report as PDF: verdict and failures first, no date, the same bytes of the same report. */
final class PdfPage {

    private static final int MOST_CARDS = 60;
    private static final int MOST_LINES = 300;
    private static final double NARROW = 0.78;
    private static final double WIDE = 0.65;
    private static final List<Double> COLUMNS = List.of(148.0, 74.0, 108.0, 70.0, 99.0);
    private static final List<Double> FACTS = List.of(120.0, Sheets.WIDTH - 120);

    private final Report report;
    private final Sheets sheets;

    private PdfPage(Report report, Sheets sheets) {
        this.report = report;
        this.sheets = sheets;
    }

    /** A PDF file. */
    static byte[] of(Report report) {
        String foot = report.version().model() + " " + report.version().version() + ", " + Phrases.verdict(report);
        try (var sheets = new Sheets(foot, report.seed())) {
            new PdfPage(report, sheets).set();
            return sheets.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be set as PDF", e);
        }
    }

    private void set() throws IOException {
        title();
        standing();
        charts();
        findings();
        sources();
    }

    private void title() throws IOException {
        sheets.text("Independent validation report", Style.SMALL);
        sheets.text(report.version().model() + "  " + report.version().version(), new Style(19, true, Ink.TEXT));
        sheets.gap(4);
        Ink ink = switch (report.verdict()) {
            case "PASSED" -> Ink.THIRD;
            case "FAILED" -> Ink.FAILED;
            default -> Ink.SECOND;
        };
        sheets.text(Phrases.verdict(report), new Style(15, true, ink));
        sheets.text(report.because(), new Style(10.5, false, Ink.TEXT));
        sheets.gap(6);
        facts(Phrases.facts(report));
    }

    private void facts(Map<String, String> facts) throws IOException {
        for (var fact : facts.entrySet()) {
            sheets.row(List.of(fact.getKey(), fact.getValue()), FACTS, Style.PLAIN);
        }
    }

    private void head(String words) throws IOException {
        sheets.need(70);
        sheets.gap(16);
        sheets.text(words, Style.HEAD);
        sheets.rule(Ink.GRID);
        sheets.gap(4);
    }

    private void standing() throws IOException {
        head(Phrases.standing(report));
        List<Line> standing = report.standing();
        for (Line line : standing.subList(0, Math.min(MOST_CARDS, standing.size()))) {
            card(line);
        }
        left(standing.size() - MOST_CARDS);
    }

    private void card(Line line) throws IOException {
        sheets.need(90);
        String slice = line.slice() == null ? "" : " of " + line.slice();
        sheets.text(Phrases.words(line.outcome()) + ": " + line.check() + slice + " (" + line.severity() + ")", Style.STRONG);
        sheets.text(line.about(), Style.SMALL);
        if (line.measured() != null) {
            sheets.text("measured " + Phrases.measured(line) + "    asked " + Phrases.asked(line) + "    margin " + Phrases.margin(line),
                    Style.PLAIN);
        }
        Optional<Drawing> gauge = Gauge.of(line);
        if (gauge.isPresent()) {
            sheets.drawing(gauge.get());
        }
        sheets.text(line.words(), Style.PLAIN);
        said("What would change it", line.toPass());
        said("Condition", line.condition());
        said("Gives evidence for", line.clauses().isEmpty() ? null : String.join("; ", line.clauses()));
        sheets.rule(Ink.GRID);
        sheets.gap(6);
    }

    private void said(String what, String words) throws IOException {
        if (words != null) {
            sheets.text(what + ": " + words, Style.PLAIN);
        }
    }

    private void charts() throws IOException {
        List<Drawing> narrow = Drawings.narrow(report);
        List<Drawing> wide = Drawings.wide(report);
        if (narrow.isEmpty() && wide.isEmpty()) {
            return;
        }
        head("Charts");
        for (int i = 0; i < narrow.size(); i += 2) {
            sheets.drawings(narrow.subList(i, Math.min(i + 2, narrow.size())), NARROW);
        }
        for (Drawing drawing : wide) {
            sheets.drawings(List.of(drawing), WIDE);
        }
    }

    private void findings() throws IOException {
        head("All findings");
        sheets.row(List.of("Check", "Outcome", "Measured, 95 % interval", "Asked", "Margin"), COLUMNS, Style.SMALL);
        List<Line> findings = report.findings();
        for (Line line : findings.subList(0, Math.min(MOST_LINES, findings.size()))) {
            sheets.need(30);
            sheets.row(List.of(line.check() + (line.slice() == null ? "" : " " + line.slice()), Phrases.words(line.outcome()),
                    Phrases.measured(line), Phrases.asked(line), Phrases.margin(line)), COLUMNS, Style.PLAIN);
            sheets.text(line.words(), Style.SMALL);
            sheets.rule(Ink.GRID);
        }
        left(findings.size() - MOST_LINES);
    }

    private void left(int left) throws IOException {
        if (left > 0) {
            sheets.text(Figures.count(left) + " more, none graver than these, are in the JSON report.", Style.SMALL);
        }
    }

    private void sources() throws IOException {
        head("How to check this report");
        sheets.text("The same bytes of model, data and policy with the same seed make the same report, byte for byte.", Style.PLAIN);
        sheets.gap(4);
        facts(Phrases.origins(report));
        sheets.gap(4);
        sheets.text(Phrases.command(report), Style.PLAIN);
    }
}
