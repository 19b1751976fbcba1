package io.assay.monitoring.domain;

import io.assay.monitoring.domain.Cohorts.Cohort;
import io.assay.monitoring.domain.Performance.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Judges how predictions turned out: a metric is found wanting only when even the favourable end of its interval is worse than
 * the reference by more than allowed.
 */
final class OutcomeJudging {

    private static final String CALIBRATION = "calibration-error";
    private static final String IMPACT = "disparate-impact";

    private final Performance performance;
    private final Thresholds thresholds;

    private OutcomeJudging(Performance performance, Thresholds thresholds) {
        this.performance = performance;
        this.thresholds = thresholds;
    }

    /** What each kind of evidence says; with too few rows, that there is too little. */
    static Map<Outcome, Cohort> judge(Performance performance, Thresholds thresholds) {
        var judging = new OutcomeJudging(performance, thresholds);
        Map<Outcome, Cohort> said = new EnumMap<>(Outcome.class);
        Cohort realised = judging.cohort(performance.labelled() < thresholds.leastRows() ? List.of() : performance.realised());
        said.put(Outcome.PERFORMANCE, realised);
        said.put(Outcome.FAIRNESS, judging.cohort(performance.fairness()));
        said.put(Outcome.ESTIMATE, judging.estimate(realised));
        return said;
    }

    /** What is estimated, until it is known; at worst a warning. */
    private Cohort estimate(Cohort realised) {
        Cohort estimated = cohort(performance.estimated());
        List<Finding> findings = realised.health().known()
                ? realised.findings().stream().map(Finding::warning).toList()
                : estimated.findings().stream().map(Finding::estimated).map(Finding::warning).toList();
        return cohort(realised.health().known() || estimated.health().known(), findings);
    }

    private Cohort cohort(List<Metric> metrics) {
        List<Finding> findings = new ArrayList<>();
        boolean compared = false;
        for (Metric metric : metrics) {
            if (metric.certain() && metric.rows() >= thresholds.leastRows()) {
                compared |= judge(metric, findings);
            }
        }
        return cohort(compared, findings);
    }

    private Cohort cohort(boolean compared, List<Finding> findings) {
        Health without = compared ? Health.HEALTHY : Health.INSUFFICIENT_EVIDENCE;
        Health health = findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(without);
        return new Cohort(performance.by().window().to(), performance.revision(), health, List.copyOf(findings));
    }

    /** Whether there was something to hold the metric against. */
    private boolean judge(Metric metric, List<Finding> findings) {
        Limit drop = thresholds.outcomes().drop().get(metric.name());
        if (metric.name().equals(CALIBRATION)) {
            Limit limit = thresholds.outcomes().calibrationError();
            Health severity = limit.severity(metric.low());
            add(metric, severity, limit.passed(severity), findings);
        } else if (metric.name().equals(IMPACT)) {
            Floor floor = thresholds.outcomes().disparateImpact();
            Health severity = floor.severity(metric.high());
            add(metric, severity, floor.passed(severity), findings);
        } else if (drop != null && metric.reference() != null) {
            dropped(metric, drop, findings);
        } else {
            return false;
        }
        return true;
    }

    private void dropped(Metric metric, Limit drop, List<Finding> findings) {
        double unit = OutcomeLimits.RELATIVE.contains(metric.name()) ? Math.abs(metric.reference()) : 1;
        boolean rising = OutcomeLimits.RISING.contains(metric.name());
        double worse = rising ? metric.reference() - metric.high() : metric.low() - metric.reference();
        Health severity = drop.severity(worse / unit);
        double allowed = drop.passed(severity) * unit;
        add(metric, severity, rising ? metric.reference() - allowed : metric.reference() + allowed, findings);
    }

    private void add(Metric metric, Health severity, double threshold, List<Finding> findings) {
        if (severity == Health.HEALTHY) {
            return;
        }
        String against = metric.reference() == null
                ? "" : String.format(Locale.ROOT, "; it was %.3f when the version was validated", metric.reference());
        findings.add(new Finding(metric.subject(), metric.name(), metric.value(), threshold, null, severity,
                String.format(Locale.ROOT, "%s is %.3f (%.3f to %.3f) over %d rows, beyond %.3f%s%s", metric.subject(),
                        metric.value(), metric.low(), metric.high(), metric.rows(), threshold, against,
                        performance.selective() ? "; outcomes are known of favourable decisions almost only" : "")));
    }
}
