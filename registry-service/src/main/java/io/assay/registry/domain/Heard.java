package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the registry hears. */
public sealed interface Heard {

    /** Name of the version it is about; null for the model as such. */
    String version();

    /** The person whose act it is; null for what services say. */
    default Someone by() {
        return null;
    }

    /**
     * A version was handed in.
     *
     * @param useCase null while nobody has described it
     * @param dataSets digests of the data sets it names, as far as they are registered
     * @param recalled why its bytes were recalled; null when they were not
     */
    record Submitted(
            String id, String version, Submission submission, UseCase useCase, Map<String, String> dataSets, String recalled)
            implements Heard {}

    /** A worker looked for the files; {@code registrationId} is the id a registration because of this will have. */
    record Stored(String submissionId, String version, List<Reason> reasons, String registrationId) implements Heard {}

    /** Validation judged a registration; {@code requestId} is null the first time. */
    record Validated(String version, String registrationId, String requestId, Verdict verdict) implements Heard {}

    /** A person approved or denied what the person saw; what is null or empty was not said. */
    record ApprovalGiven(
            String version,
            Someone by,
            Answer answer,
            List<String> environments,
            Seen seen,
            List<String> conditions,
            Limits limits,
            Instant expiresAt,
            Attestation attestation)
            implements Heard {}

    /** A reviewer concluded. */
    record ReviewGiven(String version, Someone by, Conclusion conclusion, Seen seen, Attestation attestation)
            implements Heard {}

    /** Someone takes an approval back. */
    record ApprovalRevoked(String version, String approvalId, Someone by) implements Heard {}

    /** Someone raised a finding. */
    record FindingRaised(String version, Finding finding, Someone by) implements Heard {}

    /** An open finding changed; what is null or empty stays. */
    record FindingChanged(
            String findingId, Finding.Severity severity, String owner, Instant dueAt, String plan, List<String> evidence, Someone by)
            implements Heard {
        @Override
        public String version() {
            return null;
        }
    }

    /** A finding was closed. */
    record FindingClosed(String findingId, Someone by) implements Heard {
        @Override
        public String version() {
            return null;
        }
    }

    /** A failed check shall be accepted for a time. */
    record ExceptionGranted(String version, Waiver waiver, String artefactDigest, Someone by) implements Heard {}

    /** Another tier shall count for a time. */
    record TierOverridden(String version, String tier, Instant until, Someone by) implements Heard {}

    /** Someone approves in advance; the approval holds one giver. */
    record StandingApprovalGiven(StandingApproval given, String policyDigest, Someone by) implements Heard {
        @Override
        public String version() {
            return null;
        }
    }

    /** Someone asks that a version be retired. */
    record RetirementRequested(String version, RetirementAsk ask, Someone by) implements Heard {}

    /** A legal hold began or ended; {@code version} is null for all of the model. */
    record HoldChanged(String version, String holdId, boolean held, Someone by) implements Heard {}

    /** The sustained health of a version changed. */
    record HealthTurned(String version, String environment, boolean live, boolean critical, String words)
            implements Heard {}

    /** A slot moved: the version began to serve there, or serves there no more. */
    record SlotMoved(String version, String environment, boolean live, boolean serving) implements Heard {}

    /** A version serves past the gate. */
    record GlassBroken(String version, String environment, String incidentId, List<String> persons, String words)
            implements Heard {}

    /**
     * Something may be due, or the grounds of decisions changed.
     *
     * @param recalled why, by what a recall names, as far as this model is concerned
     * @param dataSets digests of the data sets that its versions name
     */
    record Woken(Map<String, String> recalled, Map<String, String> dataSets) implements Heard {
        @Override
        public String version() {
            return null;
        }
    }

    /** Someone's word whose signature does not hold, whatever it says; {@code person} is who it is said to be. */
    record Doubted(String version, String eventId, String person, Objection why) implements Heard {}

    /** Who speaks, by which event, in which role, with which words. */
    record Someone(String eventId, String person, String role, String words) {}

    /** How a person can answer. */
    enum Answer {
        UNKNOWN,
        APPROVE,
        DENY
    }

    /** What a reviewer can conclude. */
    enum Conclusion {
        UNKNOWN,
        SATISFACTORY,
        SATISFACTORY_WITH_FINDINGS,
        UNSATISFACTORY
    }

    /** What a person had before them. */
    record Seen(String verdictId, String artefactDigest, String reportDigest, String policyDigest) {}
}
