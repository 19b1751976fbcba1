package io.assay.monitoring.domain;

import java.util.Map;

/** Thresholds per tier, and the digest that names them; a tier that is not listed is judged as the strictest. */
public record Policy(String digest, String strictest, Map<String, Thresholds> tiers) {

    public Policy {
        if (tiers == null || tiers.isEmpty()) {
            throw new IllegalArgumentException("'tiers' is empty; list the thresholds of at least the strictest tier");
        }
        tiers.forEach((tier, thresholds) -> {
            if (thresholds == null) {
                throw new IllegalArgumentException("tier '" + tier + "' has no thresholds under 'tiers'; give it all seven");
            }
        });
        if (!tiers.containsKey(strictest)) {
            throw new IllegalArgumentException("the strictest tier '" + strictest + "' has no thresholds under 'tiers'");
        }
    }

    /** What a tier tolerates. */
    public Thresholds of(String tier) {
        return tiers.getOrDefault(tier, tiers.get(strictest));
    }
}
