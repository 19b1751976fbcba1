package io.assay.deployment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A version that may be deployed.
 *
 * @param version the version
 * @param sequence the registry's count when it approved
 * @param environments where it may serve
 * @param tier its risk tier
 * @param artefactDigest the bytes that were approved, and no others; empty for a model that answers elsewhere
 * @param expiresAt when the approval ceases to count; null for never
 * @param papers what it rests on
 */
public record Release(
        String version,
        long sequence,
        List<String> environments,
        String tier,
        String artefactDigest,
        Instant expiresAt,
        Papers papers)
        implements Standing {

    @Override
    public List<Reason> against(String asked, String environment, Instant at) {
        List<Reason> reasons = new ArrayList<>();
        if (!environments.contains(environment)) {
            reasons.add(new Reason(
                    "environment",
                    version + " is approved for " + String.join(", ", environments) + " and not for " + environment,
                    "have it approved for " + environment));
        }
        if (expiredAt(at)) {
            reasons.add(new Reason("version", "its approval expired at " + expiresAt, "have it approved again"));
        }
        return reasons;
    }

    boolean expiredAt(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }
}
