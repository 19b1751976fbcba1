package io.assay.deployment.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the estate wants of its environments and approvals, whatever the registry says.
 *
 * @param lowestTier the one tier that policy may approve without a person
 * @param tiers what each tier needs; a tier that is not named is not deployed
 * @param minorParts parts of a version that may differ in a change that is not material
 * @param environments by name; an environment that is not named has the standard policy
 * @param breakGlass who may deploy past the gate in an emergency
 */
public record Policy(
        String lowestTier,
        Map<String, Tier> tiers,
        List<String> minorParts,
        Map<String, ForEnvironment> environments,
        BreakGlass breakGlass) {

    /**
     * Whose words a tier needs: roles, and how many distinct people of each.
     *
     * @param approvers who must have approved
     * @param minor who must have approved where a change is not material
     * @param reviewers who must have reviewed
     */
    public record Tier(Map<String, Integer> approvers, Map<String, Integer> minor, Map<String, Integer> reviewers) {}

    /**
     * What is wanted of one environment.
     *
     * @param automatic whether an approval is followed by a deployment without anyone asking
     * @param keepPrevious whether the version replaced goes on in shadow
     * @param fallback what follows when there is no way back
     * @param withdrawn what follows when a version that serves loses its approval
     */
    public record ForEnvironment(boolean automatic, boolean keepPrevious, Fallback fallback, Fallback withdrawn) {

        static final ForEnvironment STANDARD =
                new ForEnvironment(false, true, Fallback.HUMAN_REVIEW, Fallback.HUMAN_REVIEW);
    }

    /**
     * An emergency's rules.
     *
     * @param roles one distinct person of each must ask
     * @param within how far apart the first and the last of them may ask
     */
    public record BreakGlass(List<String> roles, Duration within) {}

    ForEnvironment of(String environment) {
        return environments.getOrDefault(environment, ForEnvironment.STANDARD);
    }

    boolean stopsWithout(String environment) {
        return of(environment).withdrawn() == Fallback.STOP;
    }
}
