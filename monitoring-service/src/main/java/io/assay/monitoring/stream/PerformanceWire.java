package io.assay.monitoring.stream;

import io.assay.events.MetricEstimate;
import io.assay.events.PerformanceMeasured;
import io.assay.monitoring.domain.Performance;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Weighed;
import io.assay.monitoring.domain.Window;
import java.util.List;

/** Translates how predictions turned out into what is weighed of it. */
final class PerformanceWire {

    private PerformanceWire() {}

    static Performance heard(PerformanceMeasured event) {
        var series = new Series(event.getModelId(), event.getVersion(), event.getEnvironment(), event.getMode().name());
        var window = new Window(event.getWindowFrom(), event.getWindowTo());
        return new Performance(
                new Weighed(series, event.getEpoch(), window, event.getRows(), event.getTier()),
                event.getRevision(),
                event.getLabelled(),
                event.getSelective(),
                metrics(event.getMetrics()),
                metrics(event.getEstimated()),
                metrics(event.getFairness()));
    }

    private static List<Performance.Metric> metrics(List<MetricEstimate> metrics) {
        return metrics.stream()
                .map(m -> new Performance.Metric(
                        m.getName(), m.getSlice(), m.getValue(), m.getLow(), m.getHigh(), m.getReference(), m.getRows()))
                .toList();
    }
}
