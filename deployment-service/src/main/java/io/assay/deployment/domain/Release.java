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
 * @param bytes what a recall names it by: the digest, or {@code <url>#<revision>} of what answers elsewhere
 * @param expiresAt when the approval ceases to count; null for never
 * @param limits what serving is limited to
 * @param papers what it rests on
 */
public record Release(
        String version,
        long sequence,
        List<String> environments,
        String tier,
        String artefactDigest,
        String bytes,
        Instant expiresAt,
        Limits limits,
        Papers papers)
        implements Standing {

    public Release {
        bytes = bytes == null ? artefactDigest : bytes;
        limits = limits == null ? Limits.NONE : limits;
    }

    @Override
    public List<Reason> against(String asked, String environment, Moment now) {
        List<Reason> reasons = new ArrayList<>();
        if (!environments.contains(environment)) {
            reasons.add(new Reason(
                    "environment",
                    version + " is approved for " + String.join(", ", environments) + " and not for " + environment,
                    "have it approved for " + environment));
        }
        if (expiredAt(now.at())) {
            reasons.add(new Reason("version", "its approval expired at " + expiresAt, "have it approved again"));
        }
        now.recalls().of(bytes).ifPresent(recall -> reasons.add(recalled(recall)));
        return reasons;
    }

    static Reason recalled(Recall recall) {
        return new Reason("artefactDigest", recall.words(), "submit other bytes as a new version");
    }

    boolean expiredAt(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }
}
