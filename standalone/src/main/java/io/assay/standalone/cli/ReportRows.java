package io.assay.standalone.cli;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Line;
import io.assay.suite.report.Report;
import java.util.List;
import java.util.Locale;

/** A report's findings as rows, the gravest first. */
final class ReportRows {

    static final List<String> HEADER = List.of("check", "outcome", "severity", "measured", "95 % interval", "asked", "margin", "slice");

    private static final int LONGEST = 80;

    private ReportRows() {}

    static List<List<String>> of(Report report) {
        return report.findings().stream().map(ReportRows::row).toList();
    }

    private static List<String> row(Line line) {
        boolean measured = line.measured() != null;
        boolean exact = measured && line.measured().low() == line.measured().high();
        return List.of(
                line.check(), line.outcome().toLowerCase(Locale.ROOT).replace('_', ' '), line.severity(),
                !measured ? "" : exact ? Figures.exact(line.measured().value()) : Figures.of(line.measured().value()),
                !measured || exact ? "" : "[" + Figures.of(line.measured().low()) + ", " + Figures.of(line.measured().high()) + "]",
                asked(line), margin(line), line.slice() == null ? "" : cut(line.slice()));
    }

    private static String asked(Line line) {
        String least = line.atLeast() == null ? "" : "at least " + Figures.plain(line.atLeast());
        String most = line.atMost() == null ? "" : "at most " + Figures.plain(line.atMost());
        return least.isEmpty() || most.isEmpty() ? least + most : least + ", " + most;
    }

    /** In half widths of the interval; where there is no uncertainty, in the unit of what is measured. */
    private static String margin(Line line) {
        if (line.margin() == null) {
            return "";
        }
        Double halves = line.margin().halfWidths();
        return halves == null ? Figures.of(line.margin().distance()) : String.format(Locale.ROOT, "%.1f half widths", halves);
    }

    /** What data may have made long, in one legible line. */
    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
