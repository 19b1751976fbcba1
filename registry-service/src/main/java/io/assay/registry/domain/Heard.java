package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/** What the registry hears. */
public sealed interface Heard {

    /** Name of the version it is about. */
    String version();

    /** A version was handed in; {@code useCase} is null while nobody has described it. */
    record Submitted(String id, String version, Submission submission, UseCase useCase) implements Heard {}

    /** A worker looked for the files; {@code registrationId} is the id a registration because of this will have. */
    record Stored(String submissionId, String version, List<Reason> reasons, String registrationId) implements Heard {}

    /** Validation judged a registration; {@code requestId} is null the first time. */
    record Validated(String version, String registrationId, String requestId, Verdict verdict) implements Heard {}

    /** A person approved or denied what the person saw; what is null or empty was not said. */
    record ApprovalGiven(
            String id,
            String version,
            String person,
            String role,
            Answer answer,
            String words,
            List<String> environments,
            Seen seen,
            List<String> conditions,
            Instant expiresAt,
            Attestation attestation)
            implements Heard {}

    /** The sustained health of a version changed. */
    record HealthTurned(String version, String environment, boolean live, boolean critical, String words)
            implements Heard {}

    /** A slot moved: the version began to serve there, or serves there no more. */
    record SlotMoved(String version, String environment, boolean live, boolean serving) implements Heard {}

    /** How a person can answer. */
    enum Answer {
        UNKNOWN,
        APPROVE,
        DENY
    }

    /** What a person had before them. */
    record Seen(String verdictId, String artefactDigest, String reportDigest, String policyDigest) {}
}
