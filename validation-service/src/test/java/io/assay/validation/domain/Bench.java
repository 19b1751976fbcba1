package io.assay.validation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Evidence made by hand: a hold-out that an independent steward registered, and rules that are set one by one. */
final class Bench {

    private final Map<String, Rule> rules = new HashMap<>();
    private boolean lowest;
    private Optional<DecisionRule> decision = Optional.of(new DecisionRule("score", 0.5, true));
    private Map<String, Double> claims = Map.of();
    private String reader = "person:vera";
    private String task = Brief.CLASSIFICATION;

    Bench() {
        Checks.NAMES.forEach(check -> rules.put(check, rule(check, Severity.INFORMATION, null, null)));
    }

    static Rule rule(String check, Severity severity, Double atLeast, Double atMost) {
        return new Rule(check, "category", severity, atLeast, atMost, List.of());
    }

    Bench asking(String check, Severity severity, Double atLeast, Double atMost) {
        rules.put(check, rule(check, severity, atLeast, atMost));
        return this;
    }

    Bench lowest() {
        lowest = true;
        return this;
    }

    Bench readableBy(String person) {
        reader = person;
        return this;
    }

    Bench claiming(String measure, double value) {
        claims = Map.of(measure, value);
        return this;
    }

    Bench regressing() {
        task = Brief.REGRESSION;
        decision = Optional.empty();
        return this;
    }

    Bench favouringAtLeast(double threshold) {
        decision = Optional.of(new DecisionRule("score", threshold, false));
        return this;
    }

    Evidence with(double[] truth, double[] score, Map<String, List<String>> groups) {
        var data = new EvaluationData(
                "tenant/data", "hold-out", "digest", "csv", "person:vera", List.of(reader), List.of());
        var output = new Port("score", "double", OptionalInt.empty(), false);
        var brief = new Brief("tenant/model", "1", "registration", "tier", "onnx", task, "artefact", List.of(),
                List.of(output), decision, claims, List.of("person:dana"), List.of(data), 1, 42);
        return new Evidence(brief, new Policy.Tier("tier", lowest, rules), truth, score, groups);
    }

    /** Rows that repeat this truth and score. */
    static double[] repeated(int times, double... values) {
        double[] all = new double[times * values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i % values.length];
        }
        return all;
    }
}
