package io.assay.monitoring.domain;

import io.assay.statistics.Estimate;
import io.assay.statistics.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges how requests were served: those that failed, and how long the others took. */
final class ServiceJudging {

    private static final double QUANTILE = 0.95;

    private ServiceJudging() {}

    static List<Finding> findings(WindowCounts counted, Thresholds thresholds) {
        List<Finding> findings = new ArrayList<>();
        if (counted.rows() + counted.failed() >= thresholds.leastRows()) {
            failed(counted, thresholds.service().failed(), findings);
        }
        Limit latency = thresholds.service().latencyMillis();
        if (latency != null && counted.rows() >= thresholds.leastRows() && counted.latency().measured()) {
            latency(counted.latency().quantile(QUANTILE), latency, findings);
        }
        return findings;
    }

    /** The lower bound of the share must lie above, too: a few failures among few requests prove little. */
    private static void failed(WindowCounts counted, Limit limit, List<Finding> findings) {
        var share = new Share(counted.failed(), counted.rows() + counted.failed());
        Health severity = share.estimate() instanceof Estimate e ? limit.severity(e.lower()) : Health.HEALTHY;
        if (severity != Health.HEALTHY) {
            double threshold = limit.passed(severity);
            findings.add(new Finding("requests", "failed-share", share.value(), threshold, null, severity,
                    String.format(Locale.ROOT, "%.1f %% of the requests got no prediction, above %.1f %%",
                            100 * share.value(), 100 * threshold)));
        }
    }

    private static void latency(double millis, Limit limit, List<Finding> findings) {
        Health severity = limit.severity(millis);
        if (severity != Health.HEALTHY) {
            double threshold = limit.passed(severity);
            findings.add(new Finding("requests", "latency-p95", millis, threshold, null, severity,
                    String.format(Locale.ROOT, "the 95 %% quantile of the latency is %.1f ms, above %.1f ms",
                            millis, threshold)));
        }
    }
}
