package io.assay.deployment.domain;

import java.time.Instant;
import java.util.List;

/** What deployment hears. */
public sealed interface Heard {

    /**
     * The registry approved a version.
     *
     * @param modelId the model it names, which must be the one under whose key it lies
     * @param verdict the verdict it rests on
     * @param grounds what else it rests on
     * @param authors submitter and developers
     * @param approvals whose approvals it counts
     * @param reviews whose reviews it counts
     * @param modelFiles digests of the registered model files
     * @param revision the declared revision of a model that answers elsewhere, which stands in for a file; null for files
     */
    record Approved(
            String modelId,
            Release release,
            Verdict verdict,
            Grounds grounds,
            List<String> authors,
            List<Voice> approvals,
            List<Voice> reviews,
            List<String> modelFiles,
            String revision)
            implements Heard {

        /** Whether it is about what was registered: that very file, or a declared revision where there is none. */
        boolean isBound() {
            return release.artefactDigest().isEmpty()
                    ? modelFiles.isEmpty() && revision != null && !revision.isBlank()
                    : modelFiles.contains(release.artefactDigest());
        }
    }

    /** The registry rejected a version. */
    record Rejected(String id, String version, long sequence) implements Heard {}

    /** The registry took an approval back, until it says another one. */
    record Suspended(String id, String version, long sequence, String words) implements Heard {}

    /** A version reached its end. */
    record Retired(String id, String version, long sequence) implements Heard {}

    /** A version was registered; in an emergency it may serve before it is approved. */
    record Registered(Registration registration) implements Heard {}

    /** One of several people asks, in an emergency, that a version serve past the gate. */
    record EmergencyAsked(Plea plea, Attested attested) implements Heard {}

    /** Something is due, or what is recalled changed. */
    record Woken() implements Heard {}

    /**
     * Someone asks that a slot change.
     *
     * @param version null where the action does not need one
     * @param expectedEpoch the epoch the asker saw; null for whatever it is
     */
    record Asked(
            String id,
            String action,
            String version,
            String environment,
            Mode mode,
            Long expectedEpoch,
            String target,
            String by,
            String reason)
            implements Heard {}

    /** A worker loaded the bytes, or says why not. */
    record Loaded(String requestId, String environment, String digest, List<Reason> reasons) implements Heard {}

    /** Monitoring measured a window for good. */
    record WindowMeasured(String environment, Measured measured) implements Heard {}

    /** Monitoring measured a window that may yet change. */
    record WindowOpen() implements Heard {}

    /** The sustained health of a version changed. */
    record HealthTurned(String environment, String version, Mode mode, long epoch, Health to, Alarm alarm)
            implements Heard {}
}
