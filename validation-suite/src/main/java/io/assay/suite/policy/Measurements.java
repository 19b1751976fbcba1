package io.assay.suite.policy;

import java.util.Map;

/**
 * What is known of a case when its thresholds are worked out.
 *
 * @param facts what was known before anything was measured, e.g. {@code task}: text, number or truth value by name
 * @param values measured values by name, e.g. {@code auc} and {@code auc_lower}; of slices the worst
 */
public record Measurements(Map<String, Object> facts, Map<String, Double> values) {

    public Measurements {
        facts = Map.copyOf(facts);
        values = Map.copyOf(values);
    }
}
