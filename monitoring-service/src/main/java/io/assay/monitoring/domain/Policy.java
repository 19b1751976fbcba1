package io.assay.monitoring.domain;

import java.util.Map;

/**
 * Thresholds per tier; a tier that is not listed is judged as the strictest.
 *
 * @param digest of the bytes it was read from, which names it
 */
public record Policy(String digest, String strictest, Map<String, Thresholds> tiers) {

    public Policy {
        if (!tiers.containsKey(strictest)) {
            throw new IllegalArgumentException("the strictest tier '" + strictest + "' has no thresholds under 'tiers'");
        }
    }

    /** What a tier tolerates. */
    public Thresholds of(String tier) {
        return tiers.getOrDefault(tier, tiers.get(strictest));
    }
}
