package io.assay.suite.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a version is held against, tier by tier.
 *
 * @param name name of the policy, for people
 * @param version which edition of it, for people
 * @param parameters how evidence is gathered
 * @param frameworks what its checks give evidence for
 * @param tiers the tiers, highest risk first
 */
public record Policy(String name, String version, Parameters parameters, List<Framework> frameworks, List<Tier> tiers) {

    /** A policy of which nothing is cited. */
    public Policy(String name, Parameters parameters, List<Tier> tiers) {
        this(name, "1", parameters, List.of(), tiers);
    }

    /** The tier of that name; for an unknown one the highest. */
    public Tier tier(String wanted) {
        return tiers.stream().filter(t -> t.name().equals(wanted)).findFirst().orElse(tiers.getFirst());
    }

    /**
     * What one tier asks.
     *
     * @param name name of the tier
     * @param lowest whether no tier carries less risk
     * @param rules the rule of every check, by its name
     * @param requirements what must have been measured
     */
    public record Tier(String name, boolean lowest, Map<String, Rule> rules, List<Requirement> requirements) {

        /** A tier that requires nothing to have been measured. */
        public Tier(String name, boolean lowest, Map<String, Rule> rules) {
            this(name, lowest, rules, List.of());
        }

        /** What it asks of a check; one that it does not mention informs. */
        public Rule rule(String check) {
            Rule rule = rules.get(check);
            return rule == null ? RuleReader.without(check, ChecksReader.About.NOTHING) : rule;
        }

        /**
         * Checks that must have been measured in this case and were not.
         *
         * @param told names of the checks that told something other than that they do not apply
         */
        public List<String> missing(Measurements measurements, Set<String> told) {
            return requirements.stream()
                    .filter(requirement -> requirement.holds(measurements))
                    .flatMap(requirement -> requirement.checks().stream())
                    .distinct()
                    .filter(check -> !told.contains(check) && rule(check).demand(measurements).applies())
                    .toList();
        }
    }

    /**
     * Checks without which a tier reaches no clean verdict.
     *
     * @param when required only where this holds; {@code null} for always
     * @param checks names of the checks
     */
    public record Requirement(Formula when, List<String> checks) {

        /** Whether it holds; where that cannot be known it does. */
        boolean holds(Measurements measurements) {
            return when == null || !when.of(measurements).equals(new Formula.Result.Known(false));
        }
    }
}
