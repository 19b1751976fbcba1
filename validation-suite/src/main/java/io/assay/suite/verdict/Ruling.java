package io.assay.suite.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What validation concludes of a version, and from what.
 *
 * @param verdict the conclusion
 * @param because why, in one sentence
 * @param findings what each check found, in the order of the checks
 * @param rows how many rows were evaluated
 */
public record Ruling(Verdict verdict, String because, List<Finding> findings, long rows) {

    /** What was measured, by name. */
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new TreeMap<>();
        findings.stream()
                .filter(f -> f.estimate() != null && Double.isFinite(f.estimate().value()))
                .forEach(f -> metrics.put(f.metric(), f.estimate().value()));
        return metrics;
    }
}
