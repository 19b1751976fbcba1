package io.assay.standalone.lives;

import io.assay.deployment.domain.Fallback;
import io.assay.deployment.domain.Policy;
import io.assay.deployment.domain.Signatures;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What deployment is told in this estate, where nobody signs: thousands of lives are about order, not about keys. */
final class DeploymentRules {

    static final Signatures UNSIGNED = (attested, claim, at) -> new Signatures.Seal.Unasked();

    private DeploymentRules() {}

    static Policy policy() {
        return new Policy(
                "low",
                Map.of(
                        "high", tier(Map.of("validator", 1, "risk-officer", 1)),
                        "medium", tier(Map.of("validator", 1)),
                        "low", tier(Map.of())),
                List.of("documents", "people"),
                Map.of(
                        "prod", new Policy.ForEnvironment(false, true, Fallback.HUMAN_REVIEW, Fallback.HUMAN_REVIEW),
                        "test", new Policy.ForEnvironment(true, false, Fallback.STOP, Fallback.HUMAN_REVIEW)),
                new Policy.BreakGlass(List.of("operator", "risk-officer"), Duration.ofHours(1)));
    }

    private static Policy.Tier tier(Map<String, Integer> approvers) {
        return new Policy.Tier(approvers, approvers, Map.of());
    }
}
