package io.assay.registry.domain;

import java.time.Instant;

/**
 * A moment at which something of a model is due.
 *
 * @param subject what it is, by its documented name, e.g. {@code finding}
 * @param subjectId which one
 * @param version the version it is about; null for the model as such
 * @param at the moment at which this is to be said
 * @param dueAt the moment at which it is due
 * @param words what is due, in one sentence
 */
public record Deadline(String subject, String subjectId, String version, Instant at, Instant dueAt, String words) {

    /** Whether the due moment itself is meant, and no reminder before it. */
    public boolean passed() {
        return !at.isBefore(dueAt);
    }

    String key() {
        return subject + " " + subjectId + " " + at;
    }
}
