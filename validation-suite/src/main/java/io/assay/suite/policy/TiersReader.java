package io.assay.suite.policy;

import io.assay.suite.observation.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what each tier asks, its own lines over those of the tier it extends. */
final class TiersReader {

    /** All tiers, highest risk first. */
    static final List<String> NAMES = List.of("high", "medium", "low");

    private static final List<String> KNOWN = List.of("extends", "requires", "checks");

    /** A tier as it is written. */
    private record Draft(Spot spot, Optional<String> parent, Optional<Spot> requires, Map<String, Rule> rules) {}

    private final Map<String, ChecksReader.About> about;
    private final Map<String, Draft> drafts = new HashMap<>();

    TiersReader(Map<String, ChecksReader.About> about) {
        this.about = about;
    }

    List<Policy.Tier> read(Spot spot) {
        Fields.of(spot, "give high, medium and low").ifPresent(tiers -> {
            tiers.only(NAMES, "tier");
            NAMES.forEach(name -> tiers.need(name, "every tier is needed; it may be {extends: ...}")
                    .flatMap(one -> Fields.of(one, "give {requires: [...], checks: {...}}").map(f -> draft(f, one, tiers)))
                    .ifPresent(draft -> drafts.put(name, draft)));
        });
        return NAMES.stream().filter(drafts::containsKey).map(this::tier).toList();
    }

    private Draft draft(Fields fields, Spot spot, Fields tiers) {
        fields.only(KNOWN, "field of a tier");
        Optional<Spot> parent = fields.get("extends");
        Optional<String> name = parent.flatMap(p -> p.text("name another tier"));
        if (name.isPresent() && !tiers.all().containsKey(name.get())) {
            parent.get().wrong("is " + parent.get().kind() + ", which is no tier of this policy"
                    + Nearest.hint(name.get(), tiers.all().keySet()));
            name = Optional.empty();
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        fields.get("checks").flatMap(checks -> Fields.of(checks, "give auc: {severity: ...} and its like"))
                .ifPresent(lines -> lines.only(Catalogue.NAMES, "check").all().forEach((check, line) ->
                        Catalogue.find(check).ifPresent(info -> {
                            if (!about.containsKey(check)) {
                                lines.key(check).wrong("is not described; add it to checks with its category");
                            }
                            rules.put(check, RuleReader.read(info, about.getOrDefault(check, ChecksReader.About.NOTHING), line));
                        })));
        return new Draft(spot, name, fields.get("requires"), rules);
    }

    private Policy.Tier tier(String name) {
        Draft own = drafts.get(name);
        List<Draft> line = line(name);
        Map<String, Rule> rules = new LinkedHashMap<>();
        Catalogue.NAMES.forEach(check -> rules.put(check, line.stream()
                .filter(draft -> draft.rules().containsKey(check))
                .findFirst()
                .map(draft -> draft.rules().get(check))
                .orElseGet(() -> RuleReader.without(check, about.getOrDefault(check, ChecksReader.About.NOTHING)))));
        if (rules.values().stream().noneMatch(rule -> rule.severity() == Severity.BLOCKING)) {
            own.spot().wrong("blocks nothing, so that every model would pass; make at least one check blocking");
        }
        var requirements = new RequirementsReader(own.spot(), rules);
        Optional<Spot> required = line.stream().flatMap(draft -> draft.requires().stream()).findFirst();
        return new Policy.Tier(name, name.equals(NAMES.getLast()), rules, requirements.read(required));
    }

    /** A tier and those it extends, nearest first. */
    private List<Draft> line(String name) {
        Set<String> seen = new LinkedHashSet<>();
        List<Draft> line = new ArrayList<>();
        String next = name;
        while (next != null && drafts.containsKey(next)) {
            if (!seen.add(next)) {
                drafts.get(name).spot().wrong("extends itself by way of " + String.join(", ", seen) + "; let one extend nothing");
                break;
            }
            line.add(drafts.get(next));
            next = drafts.get(next).parent().orElse(null);
        }
        return line;
    }
}
