package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/** One person's approval as it counts. */
public record Approval(
        String id,
        String person,
        String role,
        Instant at,
        Instant expiresAt,
        List<String> environments,
        List<String> conditions,
        Limits limits,
        Attestation attestation) {

    boolean countsAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }
}
