package io.assay.deployment.domain;

import java.util.List;

/**
 * A version as it was registered, kept for an emergency.
 *
 * @param version the version
 * @param registrationId event id of the registration
 * @param tier its risk tier
 * @param artefactDigest the model file; empty for a model that answers elsewhere
 * @param bytes what a recall names it by
 * @param authors submitter and developers
 * @param record the registration word for word, as the door wrote it down
 */
public record Registration(
        String version,
        String registrationId,
        String tier,
        String artefactDigest,
        String bytes,
        List<String> authors,
        String record) {}
