package io.assay.suite.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Policies to try things on. */
final class Policies {

    /** A whole policy that is small enough to know its lines by heart. */
    static final String SMALL = """
            name: small
            version: "1"
            issued: 2026-05-01
            parameters: {smallest-group: 50, noise: 0.2}
            frameworks:
              sr-26-2: {title: SR 26-2, in-force: 2026-04-17}
              sr-11-7: {title: SR 11-7, in-force: 2011-04-04, until: 2026-04-17}
              eu-ai-act: {title: EU AI Act, in-force: 2027-12-02}
            checks:
              rows: {category: data, clauses: {sr-11-7: outcomes analysis}}
              auc: {category: performance, clauses: {sr-26-2: outcomes analysis, eu-ai-act: [Art. 15, Art. 9]}}
              ece: {category: calibration, condition: recalibrate within 90 days}
              latency: {category: operation}
              identity: {category: identity}
              calibration-slope: {category: calibration}
            tiers:
              high:
                requires: [{checks: [rows]}, {when: "task != 'decision'", checks: [auc]}]
                checks:
                  rows: {severity: blocking, at-least: 1000}
                  auc: {severity: blocking, at-least: 0.7}
                  ece: {severity: condition, at-most: "0.02 + log_loss_lower", when: "features > 2"}
                  calibration-slope: {severity: information, at-least: 0.8, at-most: 1.25}
                  identity: {severity: blocking}
                  latency: {severity: information}
              medium: {extends: high}
              low:
                extends: medium
                checks:
                  auc: {severity: condition, at-least: 0.55}
                  ece: {severity: information}
            """;

    private Policies() {}

    static Policy small() {
        return read(SMALL);
    }

    static Policy read(String text) {
        return PolicyFile.policy("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is known of a case: facts, and measured values by name in turn. */
    static Measurements measured(Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>(Map.of("task", "binary-classification", "features", 11L));
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return new Measurements(facts, values);
    }
}
