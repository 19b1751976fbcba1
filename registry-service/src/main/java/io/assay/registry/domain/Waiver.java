package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/**
 * A named failed check that is accepted for a time.
 *
 * @param grantId event id of the grant
 * @param ended whether it was said that it ceased to count
 */
public record Waiver(
        String id,
        String grantId,
        String version,
        String check,
        String verdictId,
        List<String> conditions,
        Instant expiresAt,
        String person,
        String role,
        Attestation attestation,
        boolean ended) {

    boolean countsAt(Instant moment) {
        return !ended && moment.isBefore(expiresAt);
    }

    Waiver over() {
        return new Waiver(
                id, grantId, version, check, verdictId, conditions, expiresAt, person, role, attestation, true);
    }
}
