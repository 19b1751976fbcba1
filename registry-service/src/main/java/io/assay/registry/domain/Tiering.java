package io.assay.registry.domain;

/**
 * A tier and what it rests on.
 *
 * @param tier name of the tier
 * @param reason why, in words
 * @param policyDigest digest of the policy that decided it
 * @param confirmed whether an independent person confirmed the use case's facts
 */
public record Tiering(String tier, String reason, String policyDigest, boolean confirmed) {}
