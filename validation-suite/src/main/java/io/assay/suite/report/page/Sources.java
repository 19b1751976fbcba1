package io.assay.suite.report.page;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Report;
import io.assay.suite.report.Standard;
import io.assay.suite.report.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sets what a verdict rests on: data, model, policy, and how to come to the same again. */
final class Sources {

    private final Markup page;
    private final Report report;

    Sources(Markup page, Report report) {
        this.page = page;
        this.report = report;
    }

    void set() {
        page.in("section", "id=\"data\"", this::data);
        page.in("section", "id=\"model\"", this::model);
        page.in("section", "id=\"policy\"", this::policy);
        page.in("section", "id=\"reproduce\"", this::reproduce);
    }

    private void data() {
        page.in("h2", "", "Data");
        table(List.of("Data set", "Role", "Read", "Independent", "Times judged", "Registered by"), report.data().stream()
                .map(data -> List.of(data.id(), data.role(), yes(data.used()), yes(data.independent()),
                        data.timesJudged() == null ? "" : Figures.count(data.timesJudged()), data.registeredBy()))
                .toList());
        page.in("p", "class=\"muted\"", "Independent: neither submitter nor developers described it or may read it. Times judged: how many"
                + " submissions this hold-out has judged; each one more makes it tell a little less.");
    }

    private void model() {
        page.in("h2", "", "Model");
        page.in("p", "", "The score becomes a decision thus: " + Phrases.decision(report) + ".");
        table(List.of("Declared", "Name", "Type", "Range", "Missing", "Direction"), Stream.concat(
                        report.version().inputs().stream().map(field -> port("input", field)),
                        report.version().outputs().stream().map(field -> port("output", field)))
                .toList());
        if (!report.version().claims().isEmpty()) {
            Map<String, String> claims = new LinkedHashMap<>();
            report.version().claims().forEach((name, value) -> claims.put("Claimed " + name, Figures.plain(value)));
            list(claims);
        }
    }

    private static List<String> port(String side, Version.Field field) {
        return List.of(side, field.name(), field.type(), range(field), field.nullable() ? "allowed" : "",
                field.monotonic() == null ? "" : field.monotonic());
    }

    private static String range(Version.Field field) {
        String from = field.min() == null ? "" : "from " + Figures.plain(field.min());
        String to = field.max() == null ? "" : "to " + Figures.plain(field.max());
        return (from + " " + to).strip();
    }

    private void policy() {
        Standard standard = report.standard();
        page.in("h2", "", "Policy");
        page.in("p", "", standard.policy() + ", version " + standard.edition() + ", tier " + standard.tier()
                + ". A check passes when the one-sided 95 % bound of what is measured clears its threshold, fails when the whole"
                + " two-sided 95 % interval lies beyond it, and is inconclusive in between.");
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Smallest group", Figures.count(standard.parameters().smallestGroup()) + " rows");
        parameters.put("Smallest minority", Figures.count(standard.parameters().smallestMinority()) + " rows");
        parameters.put("Scored anew", "at most " + Figures.count(standard.parameters().sample()) + " rows");
        parameters.put("Explained", "at most " + Figures.count(standard.parameters().explained()) + " rows");
        parameters.put("Noise", Figures.plain(standard.parameters().noise()) + " standard deviations");
        list(parameters);
        table(List.of("Framework", "Source", "In force from", "Until"), standard.frameworks().stream()
                .map(one -> List.of(one.title(), known(one.source()), known(one.inForce()), known(one.until())))
                .toList());
    }

    private void reproduce() {
        page.in("h2", "", "How to check this report");
        page.in("p", "", "The same bytes of model, data and policy with the same seed make the same report, byte for byte. It holds no"
                + " date and no timing; those are in its annex.");
        list(Phrases.origins(report));
        page.in("pre", "", Phrases.command(report));
    }

    private void table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            page.in("p", "class=\"muted\"", "None.");
            return;
        }
        page.in("div", "class=\"scroll\"", () -> page.in("table", "", () -> {
            page.in("thead", "", () -> page.in("tr", "", () -> head.forEach(cell -> page.in("th", "scope=\"col\"", cell))));
            page.in("tbody", "", () -> rows.forEach(row -> page.in("tr", "", () -> row.forEach(cell -> page.in("td", "", cell)))));
        }));
    }

    private void list(Map<String, String> values) {
        page.in("dl", "class=\"list\"", () -> values.forEach((name, value) ->
                page.in("div", "", () -> page.in("dt", "", name).in("dd", "", value))));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static String known(String value) {
        return value == null ? "" : value;
    }
}
