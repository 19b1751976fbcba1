package io.assay.suite.policy;

import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a validation policy, strictly: what is not understood, missing or contradictory is named and refused. */
public final class PolicyFile {

    private static final String OWN = "/validation-policy.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyFile() {}

    /** The policy in this file; the one that comes with the product when there is none. */
    public static PolicyInForce inForce(Path file) {
        byte[] bytes = bytes(file);
        return new PolicyInForce(policy(file == null ? OWN : file.toString(), bytes), bytes);
    }

    static Policy policy(String name, byte[] bytes) {
        try {
            return policy(name, YAML.readValue(bytes, Document.class));
        } catch (JacksonException e) {
            throw new PolicyRefusedException(name, List.of(e.getOriginalMessage() + " at " + e.getLocation()
                    .offsetDescription()));
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream own = PolicyFile.class.getResourceAsStream(OWN)) {
            return file == null ? own.readAllBytes() : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PolicyRefusedException(String.valueOf(file), List.of("it cannot be read: " + e.getMessage()
                    + "; set assay.validation.policy (ASSAY_VALIDATION_POLICY) to a readable file"));
        }
    }

    private static Policy policy(String file, Document document) {
        List<String> problems = problems(document);
        if (!problems.isEmpty()) {
            throw new PolicyRefusedException(file, problems);
        }
        List<String> names = List.copyOf(document.tiers().keySet());
        List<Policy.Tier> tiers = new ArrayList<>();
        document.tiers().forEach((name, lines) -> {
            Map<String, Rule> rules = new LinkedHashMap<>();
            lines.forEach((check, line) -> rules.put(check, rule(check, document.checks().get(check), line)));
            tiers.add(new Policy.Tier(name, name.equals(names.getLast()), rules));
        });
        return new Policy(document.name(), Parameters.USUAL, tiers);
    }

    private static Rule rule(String check, About about, Line line) {
        var severity = Severity.valueOf(line.severity().toUpperCase(Locale.ROOT));
        return new Rule(check, about.category(), severity, line.atLeast(), line.atMost(), about.clauses());
    }

    private static List<String> problems(Document document) {
        if (document == null || document.name() == null || document.checks() == null || document.tiers() == null
                || document.tiers().isEmpty()) {
            return List.of("name, checks and tiers are needed, with at least one tier");
        }
        List<String> problems = new ArrayList<>(names("checks", document.checks()));
        document.checks().forEach((check, about) -> {
            if (about == null || about.category() == null || about.clauses() == null) {
                problems.add("checks." + check + " needs category and clauses");
            }
        });
        document.tiers().forEach((tier, lines) -> {
            problems.addAll(names("tiers." + tier, lines == null ? Map.of() : lines));
            if (lines != null) {
                lines.forEach((check, line) -> problems.addAll(problems("tiers." + tier + "." + check, check, line)));
            }
        });
        return problems;
    }

    private static List<String> names(String where, Map<String, ?> lines) {
        var unknown = new TreeSet<>(lines.keySet());
        unknown.removeAll(Catalogue.NAMES);
        List<String> problems = new ArrayList<>();
        unknown.forEach(check -> problems.add(where + "." + check + " is no check; known are " + Catalogue.NAMES));
        return problems;
    }

    private static List<String> problems(String where, String check, Line line) {
        List<String> problems = new ArrayList<>();
        if (line == null || line.severity() == null || !line.severity().matches("blocking|condition|information")) {
            problems.add(where + ".severity must be blocking, condition or information");
            return problems;
        }
        if (line.atLeast() != null && !bounds(check, CheckInfo.Bound.AT_LEAST)) {
            problems.add(where + ".at-least has no meaning for this check; leave it out");
        }
        if (line.atMost() != null && !bounds(check, CheckInfo.Bound.AT_MOST)) {
            problems.add(where + ".at-most has no meaning for this check; leave it out");
        }
        boolean measured = bounds(check, CheckInfo.Bound.AT_LEAST) || bounds(check, CheckInfo.Bound.AT_MOST);
        if (measured && line.threshold() == null && line.severity().equals("blocking")) {
            problems.add(where + " blocks, but has no threshold; give at-least or at-most");
        }
        if (line.threshold() != null && !Double.isFinite(line.threshold())) {
            problems.add(where + " has the threshold " + line.threshold() + "; give a finite number");
        }
        return problems;
    }

    private static boolean bounds(String check, CheckInfo.Bound side) {
        return Catalogue.find(check)
                .map(info -> info.bound() == side || info.bound() == CheckInfo.Bound.EITHER)
                .orElse(false);
    }

    record Document(String name, Map<String, About> checks, Map<String, Map<String, Line>> tiers) {}

    record About(String category, List<String> clauses) {}

    record Line(
            String severity,
            @JsonProperty("at-least") Double atLeast,
            @JsonProperty("at-most") Double atMost) {

        Double threshold() {
            return atLeast != null ? atLeast : atMost;
        }
    }
}
