package io.assay.deployment.domain;

import java.time.Instant;
import java.util.List;

/** What deployment hears. */
public sealed interface Heard {

    /**
     * The registry approved a version.
     *
     * @param verdictPassed whether validation passed it, with conditions or without
     * @param byPolicy whether policy approved it without a person
     * @param authors submitter and developers
     * @param modelFiles digests of the registered model files
     * @param revision the declared revision of a model that answers elsewhere, which stands in for a file; null for files
     */
    record Approved(
            Release release,
            boolean verdictPassed,
            boolean byPolicy,
            List<String> authors,
            List<Approver> approvers,
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

    /** One person's approval; expiresAt is null for never. */
    record Approver(String person, Instant expiresAt) {}

    /** The registry rejected a version, or withdrew its approval. */
    record Rejected(String version, long sequence) implements Heard {}

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
