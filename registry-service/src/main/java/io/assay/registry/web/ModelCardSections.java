package io.assay.registry.web;

import io.assay.registry.web.ModelCard.Row;
import io.assay.registry.web.ModelCard.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells a version section by section; a section without anything known is left out. */
final class ModelCardSections {

    private final PackFacts facts;

    ModelCardSections(PackFacts facts) {
        this.facts = facts;
    }

    ModelCard card() {
        var shown = facts.shown();
        List<Section> sections = List.of(
                        identity(), use(), making(), decision(), verdict(), findings(), approvals(), operation())
                .stream()
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return new ModelCard("Model card: " + shown.model() + ":" + shown.version(), sections);
    }

    private Section identity() {
        var shown = facts.shown();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("State", shown.state()));
        row("Tier", shown.tier(), rows);
        row("Because", shown.tierReason(), rows);
        fact("Type", "modelType", rows);
        fact("Task", "task", rows);
        fact("Owner", "owner", rows);
        fact("Submitted by", "submitter", rows);
        list("Developers", facts.facts().path("developers"), rows);
        row("Registered at", shown.registeredAt(), rows);
        row("Approved until", shown.expiresAt(), rows);
        facts.facts().path("artefacts").forEach(a ->
                rows.add(new Row("Artefact " + words(a.path("path")), words(a.path("role")) + ", " + words(a.path("digest")))));
        return new Section("What it is", rows);
    }

    private Section use() {
        List<Row> rows = new ArrayList<>();
        fact("Use case", "useCaseId", rows);
        fact("Intended use", "intendedUse", rows);
        fact("Limitations", "limitations", rows);
        return new Section("What it is for", rows);
    }

    private Section making() {
        List<Row> rows = new ArrayList<>();
        JsonNode from = facts.facts().path("provenance");
        from.properties().forEach(field -> row(field.getKey(), words(field.getValue()), rows));
        list("Data sets", facts.facts().path("dataSets"), rows);
        facts.facts().path("claimedMetrics").properties().forEach(metric ->
                row("Claimed " + metric.getKey(), words(metric.getValue()), rows));
        return new Section("Where it comes from", rows);
    }

    private Section decision() {
        List<Row> rows = new ArrayList<>();
        facts.facts().path("decision").properties().forEach(field -> row(field.getKey(), words(field.getValue()), rows));
        facts.facts().path("inputs").forEach(port -> rows.add(new Row("Input " + words(port.path("name")), port(port))));
        facts.facts().path("outputs").forEach(port -> rows.add(new Row("Output " + words(port.path("name")), port(port))));
        return new Section("What it takes, gives and decides", rows);
    }

    private Section verdict() {
        List<Row> rows = new ArrayList<>();
        JsonNode verdict = facts.verdict();
        row("Verdict", words(verdict.path("verdict")), rows);
        row("Because", words(verdict.path("because")), rows);
        verdict.path("metrics").properties().forEach(metric -> row(metric.getKey(), words(metric.getValue()), rows));
        verdict.path("holdOuts").forEach(h -> rows.add(new Row("Hold-out " + words(h.path("dataSetId")),
                "registered by %s, independent: %s, judged %s times".formatted(
                        words(h.path("registeredBy")), words(h.path("independent")), words(h.path("timesJudged"))))));
        return new Section("How it was judged", rows);
    }

    private Section findings() {
        return new Section("What was found", facts.findings().stream()
                .map(f -> new Row(
                        "%s (%s, %s)".formatted(words(f.path("check")), words(f.path("severity")), words(f.path("outcome"))),
                        words(f.path("words"))))
                .toList());
    }

    private Section approvals() {
        return new Section("Who approved", facts.shown().approvals().stream()
                .map(a -> new Row(
                        a.person() + " as " + a.role(), a.decision() + " at " + a.at() + ": " + a.reason()))
                .toList());
    }

    private Section operation() {
        List<Row> rows = new ArrayList<>();
        facts.shown().slots().forEach(slot -> rows.add(new Row(
                slot.environment() + ", " + slot.mode(),
                (slot.serving() ? "serving" : "not serving: " + slot.because()) + ", epoch " + slot.epoch())));
        facts.shown().health().forEach(health -> row(
                "Health in " + health.environment(), health.state() == null ? health.measured() : health.state(), rows));
        return new Section("Where it runs", rows);
    }

    private void fact(String name, String field, List<Row> rows) {
        facts.text(field).ifPresent(value -> rows.add(new Row(name, value)));
    }

    private static void list(String name, JsonNode values, List<Row> rows) {
        row(name, values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")), rows);
    }

    private static void row(String name, Object value, List<Row> rows) {
        if (value != null && !value.toString().isBlank()) {
            rows.add(new Row(name, value.toString()));
        }
    }

    private static String port(JsonNode port) {
        String unit = PackFacts.text(port.path("unit")).map(u -> " in " + u).orElse("");
        String meaning = PackFacts.text(port.path("meaning")).map(m -> ": " + m).orElse("");
        return words(port.path("type")) + unit + meaning;
    }

    private static String words(JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.isContainer() && value.isEmpty()
                ? ""
                : value.isString() ? value.asString() : value.toString();
    }
}
