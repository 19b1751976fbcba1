package io.assay.suite.policy;

import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a tier asks of one check, in words.
 *
 * @param tier name of the tier
 * @param check name of the check
 * @param severity {@code blocking}, {@code condition} or {@code information}
 * @param asks what is asked and what follows where it is not met
 * @param clauses what it gives evidence for
 */
public record Explained(String tier, String check, String severity, String asks, List<String> clauses) {

    /** What a tier asks, check by check. */
    public static List<Explained> of(Policy.Tier tier) {
        return Catalogue.ALL.stream().map(check -> of(tier, check)).toList();
    }

    /** Whether nothing follows from it, whatever comes. */
    public boolean onlyTells() {
        return severity.equals("information");
    }

    private static Explained of(Policy.Tier tier, CheckInfo check) {
        Rule rule = tier.rule(check.name());
        List<String> asks = new ArrayList<>(List.of(check.sentence()));
        asks.addAll(bounds(rule.terms()));
        if (rule.terms().when() != null) {
            asks.add("applies where " + rule.terms().when());
        }
        asks.add(consequence(rule));
        tier.requirements().stream()
                .filter(requirement -> requirement.checks().contains(check.name()))
                .map(requirement -> "must have been measured"
                        + (requirement.when() == null ? "" : " where " + requirement.when()))
                .forEach(asks::add);
        String severity = rule.severity().name().toLowerCase(Locale.ROOT);
        return new Explained(tier.name(), check.name(), severity, String.join("; ", asks), rule.clauses());
    }

    private static List<String> bounds(Terms terms) {
        return Stream.of(
                        terms.atLeast() == null ? null : "at least " + terms.atLeast(),
                        terms.atMost() == null ? null : "at most " + terms.atMost())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String consequence(Rule rule) {
        return switch (rule.severity()) {
            case BLOCKING -> "not clearing it stops the model";
            case CONDITION -> "not clearing it imposes a condition" + (rule.condition() == null ? "" : ": " + rule.condition());
            case INFORMATION -> "it only informs";
        };
    }
}
