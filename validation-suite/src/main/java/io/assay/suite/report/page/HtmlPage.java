package io.assay.suite.report.page;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Line;
import io.assay.suite.report.Report;
import io.assay.suite.report.drawing.Drawing;
import io.assay.suite.report.drawing.Drawings;
import io.assay.suite.report.drawing.Gauge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets a report as one page of HTML that needs nothing beside itself: no script, nothing fetched. */
final class HtmlPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final String STYLE = style();
    private static final int MOST_CARDS = 100;

    private final Report report;
    private final Markup page = new Markup();

    private HtmlPage(Report report) {
        this.report = report;
    }

    /** UTF-8 HTML: the same report, the same bytes. */
    static byte[] of(Report report) {
        return new HtmlPage(report).set().getBytes(StandardCharsets.UTF_8);
    }

    private String set() {
        page.trusted("<!doctype html>\n");
        page.in("html", "lang=\"en\"", () -> {
            page.in("head", "", this::head);
            page.in("body", "", () -> page.in("main", "", this::body));
        });
        return page.trusted("\n").toString();
    }

    private void head() {
        page.alone("meta", "charset=\"utf-8\"");
        page.alone("meta", "http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"");
        page.alone("meta", "name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
        page.alone("meta", "name=\"referrer\" content=\"no-referrer\"");
        page.in("title", "", report.version().model() + " " + report.version().version() + ": " + Phrases.verdict(report));
        page.in("style", "", () -> page.trusted(STYLE));
    }

    private void body() {
        title();
        page.in("section", "id=\"standing\"", this::standing);
        var tables = new FindingTables(page, report);
        page.in("section", "id=\"overview\"", tables::overview);
        page.in("section", "id=\"charts\"", this::charts);
        page.in("section", "id=\"findings\"", tables::findings);
        new Sources(page, report).set();
    }

    private void title() {
        page.in("header", "class=\"" + report.verdict().toLowerCase(Locale.ROOT) + "\"", () -> {
            page.in("p", "class=\"kind\"", "Independent validation report");
            page.in("h1", "", () -> page.text(report.version().model()).in("span", "class=\"version\"", report.version().version()));
            page.in("p", "class=\"verdict\"", () -> page.in("strong", "", Phrases.verdict(report)));
            page.in("p", "class=\"because\"", report.because());
            facts(Phrases.facts(report));
        });
    }

    private void facts(Map<String, String> facts) {
        page.in("dl", "class=\"facts\"", () -> facts.forEach((name, value) ->
                page.in("div", "", () -> page.in("dt", "", name).in("dd", "", value))));
    }

    private void standing() {
        List<Line> standing = report.standing();
        page.in("h2", "", Phrases.standing(report));
        standing.stream().limit(MOST_CARDS).forEach(line -> page.in("article", "class=\"card " + outcome(line) + "\"", () -> card(line)));
        if (standing.size() > MOST_CARDS) {
            page.in("p", "class=\"muted\"", Figures.count(standing.size() - MOST_CARDS) + " more such findings are in the JSON report.");
        }
    }

    private void card(Line line) {
        page.in("h3", "", () -> {
            page.in("span", "class=\"tag\"", Phrases.words(line.outcome()));
            page.text(line.check() + (line.slice() == null ? "" : " of " + line.slice()));
            page.in("span", "class=\"muted\"", line.severity());
        });
        page.in("p", "class=\"muted about\"", line.about());
        page.in("div", "class=\"weighed\"", () -> {
            numbers(line);
            Gauge.of(line).ifPresent(drawing -> Svg.draw(page, drawing));
        });
        page.in("p", "", line.words());
        said("What would change it", line.toPass());
        said("Condition", line.condition());
        said("Gives evidence for", line.clauses().isEmpty() ? null : String.join("; ", line.clauses()));
    }

    private void numbers(Line line) {
        if (line.measured() != null) {
            page.in("dl", "class=\"numbers\"", () -> {
                page.in("div", "", () -> page.in("dt", "", "measured").in("dd", "", Phrases.measured(line)));
                page.in("div", "", () -> page.in("dt", "", "asked").in("dd", "", Phrases.asked(line)));
                page.in("div", "", () -> page.in("dt", "", "margin").in("dd", "", Phrases.margin(line)));
                page.in("div", "", () -> page.in("dt", "", "rows").in("dd", "", line.rows() == null ? "" : Figures.count(line.rows())));
            });
        }
    }

    private void said(String what, String words) {
        if (words != null) {
            page.in("p", "class=\"said\"", () -> page.in("b", "", what + ": ").text(words));
        }
    }

    private void charts() {
        page.in("h2", "", "Charts");
        List<Drawing> narrow = Drawings.narrow(report);
        List<Drawing> wide = Drawings.wide(report);
        if (narrow.isEmpty() && wide.isEmpty()) {
            page.in("p", "class=\"muted\"", "Nothing was scored that could be drawn.");
        }
        page.in("div", "class=\"pair\"", () -> narrow.forEach(this::figure));
        wide.forEach(this::figure);
    }

    private void figure(Drawing drawing) {
        page.in("figure", "", () -> {
            page.in("figcaption", "", () -> page.in("b", "", drawing.title()).in("span", "class=\"muted\"", drawing.words()));
            Svg.draw(page, drawing);
        });
    }

    static String outcome(Line line) {
        return line.outcome().toLowerCase(Locale.ROOT);
    }

    private static String style() {
        try (InputStream sheet = HtmlPage.class.getResourceAsStream("/report.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report.css comes with the product", e);
        }
    }
}
