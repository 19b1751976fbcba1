package io.assay.registry.store;

import io.assay.events.CheckOutcome;
import io.assay.events.Finding;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.HoldOut;
import io.assay.events.MetricEstimate;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelValidated;
import io.assay.events.PerformanceMeasured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What verdicts and measurements prove. */
final class MeasuredValues {

    private static final Set<String> SECURITY_CHECKS = Set.of("artefact-scan", "signature");
    private static final Set<String> SECURITY_KINDS = Set.of("identity", "robustness");

    private MeasuredValues() {}

    /** Labelled rows that its verdict took, and how often its hold-outs have judged. */
    static Value rowsSpent(ModelValidated event) {
        Map<String, Long> uses = new TreeMap<>();
        event.getHoldOuts().forEach(holdOut -> uses.put(holdOut.getDataSetId(), holdOut.getTimesJudged()));
        return Value.of("rows", event.getRows()).and("holdOutUses", uses);
    }

    static Value verdict(ModelValidated event) {
        return Value.of("verdict", event.getVerdict().name())
                .and("because", event.getBecause())
                .and("failed", checks(event, f -> f.getOutcome() == CheckOutcome.FAILED))
                .and("inconclusive", checks(event, f -> f.getOutcome() == CheckOutcome.INCONCLUSIVE));
    }

    static Value change(ModelHealthChanged event) {
        return Value.of("health", event.getTo().name())
                .and("reasons", event.getReasons().stream().map(HealthReason::getWords).toList());
    }

    static Value security(ModelValidated event) {
        Map<String, String> outcomes = new TreeMap<>();
        event.getFindings().stream()
                .filter(f -> SECURITY_CHECKS.contains(f.getCheck()) || SECURITY_KINDS.contains(f.getCategory()))
                .forEach(f -> outcomes.merge(f.getCheck(), f.getOutcome().name(), MeasuredValues::graver));
        return outcomes.isEmpty() ? Value.none() : new Value(new TreeMap<>(outcomes));
    }

    static Value operation(ModelValidated event) {
        Map<String, Object> measured = new TreeMap<>();
        event.getFindings().stream()
                .filter(f -> f.getCategory().equals("operation") && f.getMeasured() != null)
                .forEach(f -> measured.put(f.getCheck(), f.getMeasured()));
        return new Value(measured);
    }

    static Value metrics(ModelValidated event) {
        Value metrics = Value.of("metrics", event.getMetrics());
        return metrics.isNone()
                ? metrics
                : metrics.and("holdOuts", event.getHoldOuts().stream().map(HoldOut::getDataSetId).toList())
                        .and("report", event.getReportDigest());
    }

    static Value performance(HealthMeasured event) {
        Value measured = Value.of("measured", event.getPerformance()).and("estimated", event.getEstimatedPerformance());
        return measured.isNone() ? measured : measured.and("until", event.getWindowTo().toString());
    }

    /** How a cohort turned out, or is estimated to, of all its rows; and how far its protected groups lie apart. */
    static Value turnedOut(PerformanceMeasured event) {
        Value measured = Value.of("measured", ofAll(event.getMetrics())).and("estimated", ofAll(event.getEstimated()));
        return measured.isNone()
                ? measured
                : measured.and("unlabelledShare", event.getUnlabelledShare()).and("until", event.getWindowTo().toString());
    }

    static Value fairness(PerformanceMeasured event) {
        Map<String, Double> found = new TreeMap<>();
        event.getFairness().stream()
                .filter(metric -> metric.getValue() != null)
                .forEach(metric -> found.put(metric.getName() + " " + metric.getSlice(), metric.getValue()));
        return Value.of("fairness", found);
    }

    private static Map<String, Double> ofAll(List<MetricEstimate> metrics) {
        Map<String, Double> found = new TreeMap<>();
        metrics.stream()
                .filter(metric -> metric.getSlice() == null && metric.getValue() != null)
                .forEach(metric -> found.put(metric.getName(), metric.getValue()));
        return found;
    }

    static Value health(HealthMeasured event) {
        return Value.of("health", event.getState().name())
                .and("rows", event.getRows())
                .and("until", event.getWindowTo().toString())
                .and("fairness", event.getFairness());
    }

    static Value perThousand(HealthMeasured event) {
        return Value.of("measuredPerThousand", event.getCostPerThousand());
    }

    private static List<String> checks(ModelValidated event, Predicate<Finding> which) {
        return event.getFindings().stream().filter(which).map(Finding::getCheck).distinct().toList();
    }

    /** Of two outcomes of one check, say of two slices, the one that needs more attention. */
    private static String graver(String one, String other) {
        return List.of("FAILED", "INCONCLUSIVE", "UNKNOWN", "PASSED", "NOT_APPLICABLE").stream()
                .filter(List.of(one, other)::contains)
                .findFirst()
                .orElse(one);
    }
}
