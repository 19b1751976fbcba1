package io.assay.registry.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A governance policy in a few words, with plain rules instead of expressions. */
public final class Governance {

    /** What people may do where a test says nothing else. */
    public static final Rules RULES = new Rules(
            new Rules.Waivers(Set.of("risk-officer"), 90, Set.of("scored-here")),
            new Rules.Findings(Finding.Severity.HIGH, "risk-officer", 1),
            new Rules.Overrides(Set.of("risk-officer"), 180),
            new Rules.Standing(
                    List.of(new Need("validator", 1), new Need("risk-officer", 1)),
                    List.of("artefact", "data", "threshold"), 180, 26),
            List.of(new Need("owner", 1), new Need("risk-officer", 1)),
            Map.of("standard", 3650),
            List.of(30, 7));

    private Governance() {}

    /** A policy of these tiers. */
    public static Policy of(String digest, Policy.Tier... tiers) {
        return new Policy(List.of(tiers), RULES, digest);
    }

    /** A tier with usual terms. */
    public static Policy.Tier tier(String name, List<Need> reviews, List<Need> approvals, List<String> environments) {
        List<Need> minor = approvals.isEmpty() ? approvals : approvals.subList(0, 1);
        return new Policy.Tier(name, reviews, approvals, minor, List.of(), 10, 365, 365, environments);
    }

    /** Tiers by purpose and exposure; every change of something else than documents and people is material. */
    public record Plain(Map<String, Map<String, String>> tiers) implements Rulebook {

        private static final Set<String> IMMATERIAL = Set.of("documents", "people");

        @Override
        public Ruled tier(UseCase useCase, Submission submission) {
            String name = tiers.getOrDefault(useCase.purpose(), Map.of()).get(useCase.exposure());
            return new Ruled(name, "purpose " + useCase.purpose() + " with exposure " + useCase.exposure());
        }

        @Override
        public List<Determination> determinations(UseCase useCase, Submission submission) {
            return List.of(new Determination("sr-26-2", true, "it estimates from data"));
        }

        @Override
        public Held material(String tier, List<String> differs) {
            return new Held(!IMMATERIAL.containsAll(differs), "it differs in " + differs);
        }

        @Override
        public String stage(String state, String tier, List<String> serving) {
            return serving.isEmpty() ? state : "live";
        }
    }
}
