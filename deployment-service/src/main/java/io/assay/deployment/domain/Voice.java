package io.assay.deployment.domain;

import java.time.Instant;

/**
 * One person's approval or review as an approval counts it.
 *
 * @param id event id of it
 * @param person who
 * @param role in which role
 * @param expiresAt when it ceases to count; null for never
 * @param attested the person's signed statement; null when there is none
 */
public record Voice(String id, String person, String role, Instant expiresAt, Attested attested) {

    boolean countsAt(Instant at) {
        return expiresAt == null || at.isBefore(expiresAt);
    }
}
