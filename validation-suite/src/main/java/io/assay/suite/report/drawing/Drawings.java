package io.assay.suite.report.drawing;

import io.assay.suite.report.Charts;
import io.assay.suite.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Draws all that there is to draw of a report. */
public final class Drawings {

    private Drawings() {}

    /** Curves and distributions, narrow enough for two beside each other. */
    public static List<Drawing> narrow(Report report) {
        Charts charts = report.charts();
        List<Drawing> drawings = new ArrayList<>();
        if (!charts.roc().isEmpty()) {
            drawings.add(CurveDrawings.roc(report));
        }
        if (!charts.reliability().isEmpty()) {
            drawings.add(CurveDrawings.reliability(charts.reliability()));
        }
        charts.distributions().stream()
                .collect(Collectors.groupingBy(Charts.Distribution::column, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(groups -> drawings.add(DistributionDrawing.of(groups, report.version())));
        return drawings;
    }

    /** Checks on several slices, as wide as the page. */
    public static List<Drawing> wide(Report report) {
        return report.charts().comparisons().stream().map(ComparisonDrawing::of).toList();
    }
}
