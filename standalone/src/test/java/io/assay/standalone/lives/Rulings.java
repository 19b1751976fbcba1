package io.assay.standalone.lives;

import io.assay.registry.domain.Determination;
import io.assay.registry.domain.Finding;
import io.assay.registry.domain.Need;
import io.assay.registry.domain.Policy;
import io.assay.registry.domain.Registry;
import io.assay.registry.domain.Rulebook;
import io.assay.registry.domain.Rules;
import io.assay.registry.domain.Submission;
import io.assay.registry.domain.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The governance of the generated lives: three tiers by exposure alone. */
final class Rulings implements Rulebook {

    private static final Map<String, String> TIERS = Map.of("large", "high", "medium", "medium", "small", "low");

    static Registry registry(String digest, List<String> environments) {
        List<Need> both = List.of(new Need("validator", 1), new Need("risk-officer", 1));
        List<Need> one = List.of(new Need("validator", 1));
        var policy = new Policy(
                List.of(
                        tier("high", both, environments),
                        tier("medium", one, environments),
                        tier("low", List.of(), environments)),
                rules(both),
                digest);
        return new Registry(policy, new Rulings());
    }

    private static Policy.Tier tier(String name, List<Need> needed, List<String> environments) {
        return new Policy.Tier(name, List.of(), needed, needed, List.of(), 10, 365, 365, environments);
    }

    private static Rules rules(List<Need> both) {
        return new Rules(
                new Rules.Waivers(Set.of("risk-officer"), 90, Set.of()),
                new Rules.Findings(Finding.Severity.HIGH, "risk-officer", 1),
                new Rules.Overrides(Set.of("risk-officer"), 180),
                new Rules.Standing(both, List.of("artefact"), 180, 10),
                List.of(new Need("owner", 1), new Need("risk-officer", 1)),
                Map.of("standard", 3650),
                List.of(30, 7));
    }

    @Override
    public Ruled tier(UseCase useCase, Submission submission) {
        return new Ruled(TIERS.get(useCase.exposure()), "exposure " + useCase.exposure());
    }

    @Override
    public List<Determination> determinations(UseCase useCase, Submission submission) {
        return List.of();
    }

    @Override
    public Held material(String tier, List<String> differs) {
        return new Held(true, "every change is material");
    }

    @Override
    public String stage(String state, String tier, List<String> serving) {
        return state;
    }
}
