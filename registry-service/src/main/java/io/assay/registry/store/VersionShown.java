package io.assay.registry.store;

import java.time.Instant;
import java.util.List;

/** One version with all that is known of it; what is not known yet is null. {@code standing} is what the registry counts. */
public record VersionShown(
        String model,
        String version,
        String state,
        String tier,
        String tierReason,
        String submissionId,
        String registrationId,
        Instant submittedAt,
        Instant registeredAt,
        Instant expiresAt,
        Object facts,
        Object environments,
        Object reasons,
        Object asked,
        Object verdict,
        Object standing,
        List<Object> findings,
        List<ApprovalShown> approvals,
        List<SlotShown> slots,
        List<HealthShown> health) {

    /** What a person said. */
    public record ApprovalShown(
            String approvalId,
            String person,
            String role,
            String decision,
            String reason,
            Object environments,
            String verdictId,
            Instant at) {}

    /** Where it serves or served last. */
    public record SlotShown(
            String environment,
            String mode,
            long epoch,
            boolean serving,
            String because,
            String endpoint,
            Instant at) {}

    /** How it is doing there. */
    public record HealthShown(
            String environment,
            String mode,
            String state,
            Object reasons,
            String measured,
            Long rows,
            Instant measuredUntil) {}
}
