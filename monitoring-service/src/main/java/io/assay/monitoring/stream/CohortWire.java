package io.assay.monitoring.stream;

import io.assay.events.EstimateCheck;
import io.assay.events.Meta;
import io.assay.events.MetricEstimate;
import io.assay.events.PerformanceMeasured;
import io.assay.events.ServingMode;
import io.assay.monitoring.domain.outcomes.Check;
import io.assay.monitoring.domain.outcomes.Figure;
import io.assay.monitoring.domain.outcomes.Turnout;
import io.assay.monitoring.domain.outcomes.WindowScores;
import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import java.util.List;

/** Translates how a cohort turned out into the event that says so. */
final class CohortWire {

    private static final int MOST_METRICS = 500;
    private static final int MOST_FAIRNESS = 200;
    private static final int MOST_REASONS = 50;

    private CohortWire() {}

    /** @param maturity share of the horizon that had passed since the cohort's end */
    static PerformanceMeasured event(Turnout turnout, int revision, double maturity, Meta meta) {
        return head(turnout)
                .setMeta(meta)
                .setRevision(revision)
                .setMaturity(maturity)
                .setSelective(turnout.selective())
                .setLabelledFavourable(turnout.labelledFavourable())
                .setLabelledUnfavourable(turnout.labelledUnfavourable())
                .setMetrics(figures(turnout.metrics(), MOST_METRICS))
                .setEstimated(figures(turnout.estimated(), MOST_METRICS))
                .setEstimation(turnout.estimation())
                .setChecks(turnout.checks().stream().map(CohortWire::check).toList())
                .setFairness(figures(turnout.fairness(), MOST_FAIRNESS))
                .setDecided(turnout.decided())
                .setOverridden(turnout.overridden())
                .setOverrideReasons(turnout.scores().reasons(MOST_REASONS))
                .build();
    }

    private static PerformanceMeasured.Builder head(Turnout turnout) {
        WindowScores.Head head = turnout.scores().head();
        long rows = turnout.rows();
        return PerformanceMeasured.newBuilder()
                .setModelId(head.series().modelId())
                .setVersion(head.series().version())
                .setEnvironment(head.series().environment())
                .setMode(ServingMode.valueOf(head.series().mode()))
                .setEpoch(turnout.scores().epoch())
                .setWindowFrom(head.window().from())
                .setWindowTo(head.window().to())
                .setTask(head.task())
                .setTier(head.tier())
                .setRows(rows)
                .setLabelled(turnout.labelled())
                .setUnlabelledShare(rows == 0 ? 1 : 1 - (double) turnout.labelled() / rows)
                .setProfileDigest(head.profileDigest());
    }

    private static List<MetricEstimate> figures(List<Figure> figures, int most) {
        return figures.stream().limit(most).map(CohortWire::figure).toList();
    }

    private static MetricEstimate figure(Figure figure) {
        var metric = MetricEstimate.newBuilder()
                .setName(figure.name())
                .setSlice(figure.slice().isEmpty() ? null : figure.slice())
                .setReference(figure.reference() == null ? null : figure.reference().value())
                .setRows(figure.rows())
                .setWords(figure.words());
        switch (figure.measured()) {
            case Estimate e -> metric.setValue(e.value()).setLow(e.low()).setHigh(e.high());
            case Measured.NotComputable none -> metric.setWords(none.reason());
        }
        return metric.build();
    }

    private static EstimateCheck check(Check check) {
        Estimate e = check.estimated();
        return new EstimateCheck(check.name(), e.value(), e.low(), e.high(), check.realised(), check.held());
    }
}
