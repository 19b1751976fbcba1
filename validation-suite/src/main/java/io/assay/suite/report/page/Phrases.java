package io.assay.suite.report.page;

import io.assay.suite.observation.Figures;
import io.assay.suite.report.Line;
import io.assay.suite.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says a report's parts as people read them, the same on every kind of paper. */
final class Phrases {

    private Phrases() {}

    /** {@code PASSED_WITH_CONDITIONS} as words. */
    static String verdict(Report report) {
        return words(report.verdict());
    }

    static String words(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** What stands in the way, in a headline. */
    static String standing(Report report) {
        long blocking = report.standing().stream().filter(line -> line.severity().equals("blocking")).count();
        long conditions = report.standing().size() - blocking;
        if (blocking == 0 && conditions == 0) {
            return "Nothing stands in the way";
        }
        List<String> parts = new ArrayList<>();
        if (blocking > 0) {
            parts.add(Figures.count(blocking) + (blocking == 1 ? " finding blocks" : " findings block"));
        }
        if (conditions > 0) {
            parts.add(Figures.count(conditions) + (conditions == 1 ? " imposes a condition" : " impose conditions"));
        }
        return String.join(", ", parts);
    }

    static String measured(Line line) {
        if (line.measured() == null) {
            return "";
        }
        double value = line.measured().value();
        return line.measured().low() == line.measured().high()
                ? Figures.exact(value)
                : Figures.of(value) + " [" + Figures.of(line.measured().low()) + ", " + Figures.of(line.measured().high()) + "]";
    }

    static String asked(Line line) {
        List<String> parts = new ArrayList<>();
        if (line.atLeast() != null) {
            parts.add("at least " + Figures.plain(line.atLeast()));
        }
        if (line.atMost() != null) {
            parts.add("at most " + Figures.plain(line.atMost()) + (line.absolute() ? " either way" : ""));
        }
        return String.join(", ", parts);
    }

    static String margin(Line line) {
        if (line.margin() == null) {
            return "";
        }
        double distance = line.margin().distance();
        String sign = distance > 0 ? "+" : "";
        String halves = line.margin().halfWidths() == null
                ? ""
                : " (" + sign + String.format(Locale.ROOT, "%.1f", line.margin().halfWidths()) + " half widths)";
        return sign + (distance == Math.rint(distance) ? Figures.exact(distance) : Figures.of(distance)) + halves;
    }

    /** What a reader needs first. */
    static Map<String, String> facts(Report report) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Model", report.version().type() + ", " + (report.version().task().isEmpty() ? "no task declared" : report.version().task()));
        facts.put("Risk tier", report.standard().tier());
        facts.put("Policy", report.standard().policy() + ", version " + report.standard().edition());
        facts.put("Rows evaluated", Figures.count(report.rows()));
        facts.put("Decision", decision(report));
        return facts;
    }

    static String decision(Report report) {
        var rule = report.version().decision();
        return rule == null
                ? "none declared"
                : "favourable where " + rule.score() + (rule.favourableBelow() ? " is below " : " is at least ")
                        + Figures.plain(rule.threshold());
    }

    /** What another office needs to come to the same bytes. */
    static Map<String, String> origins(Report report) {
        Map<String, String> origins = new LinkedHashMap<>();
        var version = report.version();
        origins.put("Model bytes", version.endpoint() == null
                ? Objects.requireNonNullElse(version.artefactDigest(), "")
                : version.endpoint().url() + " at revision " + version.endpoint().revision());
        report.data().stream().filter(Report.Data::used).forEach(data -> origins.put("Data: " + data.id(), data.digest()));
        origins.put("Policy bytes", report.standard().digest());
        origins.put("Registration", version.registrationId());
        origins.put("Seed", Long.toString(report.seed()));
        origins.put("Limits in force", report.limits());
        origins.put("Report format", report.format());
        return origins;
    }

    /** How to come to the same bytes. */
    static String command(Report report) {
        return "assay validate model.yaml --policy policy.yaml --tier " + report.standard().tier() + " --seed " + report.seed();
    }
}
