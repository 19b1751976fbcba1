package io.assay.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A verdict's findings as rows: check, outcome, measured, interval, threshold, slice, words. */
final class Findings {

    static final List<String> HEADER = List.of("check", "outcome", "measured", "95 % interval", "threshold", "slice", "words");

    private Findings() {}

    static List<List<String>> rows(JsonNode version) {
        List<List<String>> rows = new ArrayList<>();
        version.path("findings").forEach(finding -> rows.add(row(finding)));
        return rows;
    }

    private static List<String> row(JsonNode finding) {
        return List.of(
                finding.path("check").asString(""),
                finding.path("outcome").asString("").toLowerCase(Locale.ROOT),
                number(finding.path("measured")),
                interval(finding.path("low"), finding.path("high")),
                threshold(finding),
                finding.path("slice").asString(""),
                finding.path("words").asString(""));
    }

    private static String interval(JsonNode low, JsonNode high) {
        return low.isNumber() && high.isNumber() ? "[" + number(low) + ", " + number(high) + "]" : "";
    }

    private static String threshold(JsonNode finding) {
        return Stream.of(finding.path("direction").asString("").replace('-', ' '), number(finding.path("threshold")))
                .filter(part -> !part.isEmpty())
                .reduce((direction, number) -> direction + " " + number)
                .filter(words -> finding.path("threshold").isNumber())
                .orElse("");
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return value.asString("");
        }
        return value.isIntegralNumber() || value.asDouble() == Math.rint(value.asDouble())
                ? String.format(Locale.ROOT, "%.0f", value.asDouble())
                : String.format(Locale.ROOT, "%.4f", value.asDouble());
    }
}
