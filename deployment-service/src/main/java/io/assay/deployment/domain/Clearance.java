package io.assay.deployment.domain;

import java.time.Instant;

/**
 * Whether bytes may be deployed.
 *
 * @param approved whether they may
 * @param model the model they belong to; null when they are unknown
 * @param version its version
 * @param approvalId event id of the approval
 * @param expiresAt when the approval ceases to count; null for never
 * @param reason why, or why not
 */
public record Clearance(
        boolean approved, String model, String version, String approvalId, Instant expiresAt, String reason) {

    static Clearance unknown(String digest) {
        return new Clearance(
                false, null, null, null, null, "no version with the model file " + digest + " was ever approved");
    }
}
