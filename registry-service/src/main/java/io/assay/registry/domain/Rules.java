package io.assay.registry.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the policy says of people's acts, whatever the tier.
 *
 * @param waivers who may accept a failed check, and how long
 * @param findings when findings hold up a promotion, and whom they are escalated to
 * @param overrides who may give another tier, and how long
 * @param standing who must consent in advance, and to what
 * @param retirement who must ask for a retirement
 * @param retention days for which evidence is kept, by class; null for ever
 * @param remindDays how many days before something is due people are reminded
 */
public record Rules(
        Waivers waivers,
        Findings findings,
        Overrides overrides,
        Standing standing,
        List<Need> retirement,
        Map<String, Integer> retention,
        List<Integer> remindDays) {

    /** Accepted failures: who, how long at most, and which checks never. */
    public record Waivers(Set<String> roles, int longestDays, Set<String> never) {}

    /** Findings: severity from which an overdue one blocks, whom it goes to then, and days that an incident may stay open. */
    public record Findings(Finding.Severity blockFrom, String escalateTo, int incidentDays) {}

    /** Other tiers: who, and how long at most. */
    public record Overrides(Set<String> roles, int longestDays) {}

    /** Consent in advance: who, to what, how long and how often at most. */
    public record Standing(List<Need> needed, List<String> mayDiffer, int longestDays, int largestCount) {}
}
