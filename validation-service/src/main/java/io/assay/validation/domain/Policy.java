package io.assay.validation.domain;

import java.util.List;
import java.util.Map;

/**
 * What a version is held against, tier by tier.
 *
 * @param name name of the policy, for people
 * @param tiers the tiers, highest risk first
 */
public record Policy(String name, List<Tier> tiers) {

    /**
     * What one tier asks.
     *
     * @param name name of the tier
     * @param lowest whether no tier carries less risk
     * @param rules the rule of every check, by its name
     */
    public record Tier(String name, boolean lowest, Map<String, Rule> rules) {

        public Rule rule(String check) {
            Rule rule = rules.get(check);
            if (rule == null) {
                throw new IllegalArgumentException("tier " + name + " has no rule for " + check);
            }
            return rule;
        }
    }

    /** The tier of that name; for an unknown one the highest. */
    public Tier tier(String wanted) {
        return tiers.stream().filter(t -> t.name().equals(wanted)).findFirst().orElse(tiers.getFirst());
    }
}
