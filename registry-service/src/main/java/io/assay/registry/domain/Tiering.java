package io.assay.registry.domain;

import java.time.Instant;

/**
 * A tier and what it rests on.
 *
 * @param tier name of the tier that counts
 * @param reason why, in words
 * @param policyDigest digest of the policy that decided it
 * @param confirmed whether an independent person confirmed the use case's facts
 * @param override what a person decided instead of policy; null when nobody did
 */
public record Tiering(String tier, String reason, String policyDigest, boolean confirmed, Override override) {

    /** A person's decision for a time. */
    public record Override(String id, String person, String role, Instant until, String policyTier, String policyReason) {}

    public Tiering(String tier, String reason, String policyDigest, boolean confirmed) {
        this(tier, reason, policyDigest, confirmed, null);
    }

    Tiering overridden(Heard.TierOverridden by) {
        var who = by.by();
        String words = "%s, %s, gave it tier %s until %s: %s"
                .formatted(who.person(), who.role(), by.tier(), by.until(), who.words());
        var decided = new Override(who.eventId(), who.person(), who.role(), by.until(), policyTier(), policyReason());
        return new Tiering(by.tier(), words, policyDigest, confirmed, decided);
    }

    /** What policy said counts again. */
    Tiering byPolicy() {
        return new Tiering(policyTier(), policyReason(), policyDigest, confirmed);
    }

    private String policyTier() {
        return override == null ? tier : override.policyTier();
    }

    private String policyReason() {
        return override == null ? reason : override.policyReason();
    }
}
