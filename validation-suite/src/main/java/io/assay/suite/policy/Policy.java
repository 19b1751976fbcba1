package io.assay.suite.policy;

import java.util.List;
import java.util.Map;

public record Policy(String name, Parameters parameters, List<Tier> tiers) {

    public record Tier(String name, boolean lowest, Map<String, Rule> rules) {

        public Rule rule(String check) {
            return rules.getOrDefault(check, new Rule(check, "other", Severity.INFORMATION, null, null, List.of()));
        }
    }

    public Tier tier(String wanted) {
        return tiers.stream().filter(t -> t.name().equals(wanted)).findFirst().orElse(tiers.getFirst());
    }
}
