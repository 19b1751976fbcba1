package io.assay.registry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The model card of a bill of materials: parameters, measured performance, considerations. */
final class BomModelCard {

    private final PackFacts facts;

    BomModelCard(PackFacts facts) {
        this.facts = facts;
    }

    Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("modelParameters", parameters());
        card.put("quantitativeAnalysis", Map.of("performanceMetrics", metrics()));
        card.put("considerations", considerations());
        return card;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        facts.text("task").ifPresent(task -> parameters.put("task", task));
        facts.text("modelType").ifPresent(type -> parameters.put("modelArchitecture", type));
        parameters.put(
                "datasets",
                facts.facts().path("dataSets").valueStream()
                        .map(id -> Map.of("ref", "data:" + id.asString("")))
                        .distinct()
                        .toList());
        parameters.put("inputs", ports("inputs"));
        parameters.put("outputs", ports("outputs"));
        return parameters;
    }

    private List<Map<String, String>> ports(String field) {
        return facts.facts().path(field).valueStream()
                .map(port -> Map.of("format", port.path("name").asString("") + ": " + port.path("type").asString("")))
                .toList();
    }

    private List<Map<String, Object>> metrics() {
        List<Map<String, Object>> metrics = new ArrayList<>();
        facts.verdict().path("metrics").properties().forEach(metric -> PackFacts.text(metric.getValue())
                .ifPresent(value -> metrics.add(Map.of("type", metric.getKey(), "value", value))));
        facts.findings().forEach(finding -> PackFacts.text(finding.path("measured"))
                .ifPresent(value -> metrics.add(measured(finding, value))));
        return metrics;
    }

    private static Map<String, Object> measured(JsonNode finding, String value) {
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("type", finding.path("check").asString(""));
        metric.put("value", value);
        PackFacts.text(finding.path("slice")).ifPresent(slice -> metric.put("slice", slice));
        var low = PackFacts.text(finding.path("low"));
        var high = PackFacts.text(finding.path("high"));
        if (low.isPresent() && high.isPresent()) {
            metric.put("confidenceInterval", Map.of("lowerBound", low.get(), "upperBound", high.get()));
        }
        return metric;
    }

    private Map<String, Object> considerations() {
        Map<String, Object> considerations = new LinkedHashMap<>();
        facts.text("intendedUse").ifPresent(use -> considerations.put("useCases", List.of(use)));
        facts.text("limitations").ifPresent(limits -> considerations.put("technicalLimitations", List.of(limits)));
        considerations.put("fairnessAssessments", facts.findings().stream()
                .filter(finding -> finding.path("category").asString("").equals("fairness"))
                .map(finding -> Map.of(
                        "groupAtRisk", finding.path("slice").asString(""), "harms", finding.path("words").asString("")))
                .toList());
        return considerations;
    }
}
