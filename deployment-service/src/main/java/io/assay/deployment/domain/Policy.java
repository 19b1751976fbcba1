package io.assay.deployment.domain;

import java.util.Map;

/**
 * What the estate wants of its environments and approvals.
 *
 * @param lowestTier the one tier that policy may approve without a person
 * @param approvers how many people must have approved, by tier; one where the tier is not named
 * @param environments by name; an environment that is not named has the standard policy
 */
public record Policy(String lowestTier, Map<String, Integer> approvers, Map<String, ForEnvironment> environments) {

    /**
     * What is wanted of one environment.
     *
     * @param automatic whether an approval is followed by a deployment without anyone asking
     * @param keepPrevious whether the version replaced goes on in shadow
     * @param fallback what follows when there is no way back
     */
    public record ForEnvironment(boolean automatic, boolean keepPrevious, Fallback fallback) {

        static final ForEnvironment STANDARD = new ForEnvironment(false, true, Fallback.HUMAN_REVIEW);
    }

    ForEnvironment of(String environment) {
        return environments.getOrDefault(environment, ForEnvironment.STANDARD);
    }

    int approversFor(String tier) {
        return approvers.getOrDefault(tier, 1);
    }
}
