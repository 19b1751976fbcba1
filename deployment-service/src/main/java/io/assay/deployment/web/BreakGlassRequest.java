package io.assay.deployment.web;

import io.assay.wire.say.OwnSignature;

/**
 * What one of several people asks in an emergency.
 *
 * @param version the version that shall serve past the gate
 * @param artefactDigest its bytes; empty or left out where the model has none
 * @param role in which of their roles the person asks
 * @param reason why, in words
 * @param attestation the person's own signed statement; the edge signs where it is left out
 */
record BreakGlassRequest(
        String version, String artefactDigest, String role, String reason, OwnSignature attestation) {}
