package io.assay.suite.policy;

import io.assay.suite.observation.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what must have been measured in a tier. */
final class RequirementsReader {

    private static final String REMEDY = "give a list of {when: \"...\", checks: [auc, ece]}, when only where it is needed";

    private final Spot tier;
    private final Map<String, Rule> rules;

    RequirementsReader(Spot tier, Map<String, Rule> rules) {
        this.tier = tier;
        this.rules = rules;
    }

    /** The requirements in this place, its own or those of the tier it extends. */
    List<Policy.Requirement> read(Optional<Spot> spot) {
        List<Policy.Requirement> requirements = new ArrayList<>();
        spot.ifPresent(list -> list.items(REMEDY).forEach(item ->
                Fields.of(item, REMEDY).ifPresent(fields -> requirements.add(requirement(fields)))));
        if (requirements.stream().allMatch(one -> one.checks().isEmpty())) {
            spot.orElse(tier).wrong("requires nothing, so that a model of which nothing was measured could pass; " + REMEDY);
        }
        return requirements;
    }

    private Policy.Requirement requirement(Fields fields) {
        fields.only(List.of("when", "checks"), "field of a requirement");
        List<String> checks = new ArrayList<>();
        fields.need("checks", REMEDY).ifPresent(list -> list.items(REMEDY).forEach(item ->
                item.text("give a check's name").ifPresent(name -> {
                    named(name, item);
                    checks.add(name);
                })));
        return new Policy.Requirement(fields.get("when").flatMap(RuleReader::truth).orElse(null), checks);
    }

    private void named(String name, Spot item) {
        Rule rule = rules.get(name);
        if (rule == null) {
            item.wrong("is '" + name + "', which is no check" + Nearest.hint(name, Catalogue.NAMES));
        } else if (rule.severity() == Severity.INFORMATION) {
            item.wrong("is " + name + ", which only informs in " + tier.path()
                    + ", so that lacking it would change nothing; make it blocking or condition there");
        }
    }
}
