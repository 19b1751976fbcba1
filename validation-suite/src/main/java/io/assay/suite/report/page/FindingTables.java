package io.assay.suite.report.page;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Line;
import io.assay.suite.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sets all findings by kind of evidence, with an overview that leads to them. */
final class FindingTables {

    private static final int MOST = 500;
    private static final List<String> OUTCOMES = List.of("FAILED", "INCONCLUSIVE", "PASSED", "NOT_APPLICABLE");
    private static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "charts", "Charts", "data", "Data", "model", "Model", "policy", "Policy", "reproduce", "How to check this report"));

    private final Markup page;
    private final Map<String, List<Line>> categories;
    private final long left;

    FindingTables(Markup page, Report report) {
        this.page = page;
        this.categories = report.findings().stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(Line::category, TreeMap::new, Collectors.toList()));
        this.left = Math.max(0, report.findings().size() - MOST);
    }

    /** How each kind of evidence came out, leading to its findings. */
    void overview() {
        page.in("h2", "", "Overview");
        page.in("table", "class=\"overview\"", () -> {
            page.in("thead", "", () -> page.in("tr", "", () -> {
                page.in("th", "scope=\"col\"", "Evidence");
                OUTCOMES.forEach(outcome -> page.in("th", "scope=\"col\" class=\"count\"", Phrases.words(outcome)));
            }));
            page.in("tbody", "", () -> categories.forEach(this::came));
        });
        page.in("p", "class=\"leads\"", () -> PLACES.forEach((place, name) -> page.in("a", "href=\"#" + place + "\"", name)));
    }

    private void came(String category, List<Line> lines) {
        page.in("tr", "", () -> {
            page.in("th", "scope=\"row\"", () -> page.in("a", "href=\"#" + anchor(category) + "\"", category));
            OUTCOMES.forEach(outcome -> count(outcome, lines));
        });
    }

    /** All findings, the gravest first within each kind of evidence. */
    void findings() {
        page.in("h2", "", "All findings");
        categories.forEach(this::category);
        if (left > 0) {
            page.in("p", "class=\"muted\"", Figures.count(left) + " more findings, none graver than these, are in the JSON report.");
        }
    }

    private void count(String outcome, List<Line> lines) {
        long count = lines.stream().filter(line -> line.outcome().equals(outcome)).count();
        String shade = count == 0 ? " none" : " " + outcome.toLowerCase(Locale.ROOT);
        page.in("td", "class=\"count" + shade + "\"", count == 0 ? "–" : Figures.count(count));
    }

    private void category(String name, List<Line> lines) {
        page.in("h3", "id=\"" + anchor(name) + "\"", Phrases.words(name));
        page.in("div", "class=\"scroll\"", () -> page.in("table", "class=\"findings\"", () -> {
            page.in("thead", "", () -> page.in("tr", "", () ->
                    List.of("Check", "Outcome", "Measured, 95 % interval", "Asked", "Margin", "Rows", "Severity")
                            .forEach(head -> page.in("th", "scope=\"col\"", head))));
            lines.forEach(line -> page.in("tbody", "", () -> finding(line)));
        }));
    }

    private void finding(Line line) {
        page.in("tr", "", () -> {
            page.in("th", "scope=\"row\"", () -> {
                page.text(line.check());
                if (line.slice() != null) {
                    page.in("span", "class=\"slice\"", line.slice());
                }
            });
            page.in("td", "", () -> page.in("span", "class=\"tag " + HtmlPage.outcome(line) + "\"", Phrases.words(line.outcome())));
            page.in("td", "class=\"number\"", Phrases.measured(line));
            page.in("td", "class=\"number\"", Phrases.asked(line));
            page.in("td", "class=\"number\"", Phrases.margin(line));
            page.in("td", "class=\"number\"", line.rows() == null ? "" : Figures.count(line.rows()));
            page.in("td", "", line.severity());
        });
        page.in("tr", "class=\"words\"", () -> page.in("td", "colspan=\"7\"", () -> {
            page.text(line.words());
            if (!line.clauses().isEmpty()) {
                page.in("span", "class=\"clauses\"", String.join("; ", line.clauses()));
            }
        }));
    }

    /** Only letters, so that no name leads elsewhere. */
    private static String anchor(String category) {
        return "category-" + category.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
