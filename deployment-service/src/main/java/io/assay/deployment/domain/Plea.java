package io.assay.deployment.domain;

import java.time.Instant;

/**
 * One person's word that a version must serve past the gate.
 *
 * @param id event id of the request
 * @param version the version
 * @param environment where
 * @param artefactDigest the bytes; empty where the model has none
 * @param person who asks
 * @param role in which role
 * @param reason why
 * @param at when the broker appended it
 */
public record Plea(
        String id,
        String version,
        String environment,
        String artefactDigest,
        String person,
        String role,
        String reason,
        Instant at) {

    Plea at(Instant appended) {
        return new Plea(id, version, environment, artefactDigest, person, role, reason, appended);
    }

    boolean asksTheSame(Plea other) {
        return version.equals(other.version)
                && environment.equals(other.environment)
                && artefactDigest.equals(other.artefactDigest);
    }
}
