package io.assay.signing;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signature counts, for what, and when.
 *
 * @param id id by {@link KeyIds}
 * @param key the public key
 * @param purposes what it may sign
 * @param owner {@code person:<id>}, whose own statements alone it signs; or {@code service:<name>}, which signs its own
 *     statements and, where it lets people in, theirs
 * @param from since when statements signed with it count
 * @param until until when; null: it has no end yet
 * @param revokedAt since when nothing that it ever signed counts; null: it was not revoked
 */
record TrustedKey(
        String id, PublicKey key, Set<Purpose> purposes, String owner, Instant from, Instant until, Instant revokedAt) {

    /** Why it did not count when this was signed and the event that carries it was appended; empty when it did. */
    Optional<String> against(Instant signedAt, Instant appendedAt, Duration grace) {
        if (revokedAt != null) {
            return Optional.of("the key " + id + " was revoked at " + revokedAt + ", and nothing it signed counts");
        }
        if (signedAt.isBefore(from) || until != null && signedAt.isAfter(until)) {
            return Optional.of("it was signed at " + signedAt + ", when the key " + id + " did not count");
        }
        return until != null && appendedAt.isAfter(until.plus(grace))
                ? Optional.of("the key " + id + " counts no more since " + until + ", and what it signed no more since "
                        + until.plus(grace))
                : Optional.empty();
    }

    /** Why it may not sign this statement; empty when it may. */
    Optional<String> against(Statement statement) {
        String type = statement.text(Statement.TYPE).orElse("");
        if (Purpose.named(type).filter(purposes::contains).isEmpty()) {
            return Optional.of("the key " + id + " may not sign a statement of type '" + type + "'");
        }
        String by = statement.text(Statement.BY).orElse("");
        boolean onBehalf = owner.startsWith("service:") && by.startsWith("person:");
        return onBehalf || owner.equals(by)
                ? Optional.empty()
                : Optional.of("the key " + id + " belongs to " + owner + " and may not sign for '" + by + "'");
    }
}
