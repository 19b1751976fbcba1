package io.assay.deployment.domain;

/**
 * A deployment whose bytes are being loaded.
 *
 * @param requestId event id of the request
 * @param version version to deploy
 * @param mode how it shall serve
 * @param epoch the slot's epoch when it began; the deployment counts only when it still is
 * @param emergency why it goes past the gate; null when it is approved
 */
public record Underway(String requestId, String version, Mode mode, long epoch, Emergency emergency) {}
