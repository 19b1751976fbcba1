package io.assay.registry.store;

import java.time.Instant;
import java.util.Map;

/**
 * One model in production at a moment, and what was known of it then.
 *
 * @param since when it began to serve so
 * @param event what made it serve
 * @param cells by the cell's place; a cell that is absent has no evidence
 */
public record AuditEntry(
        String model,
        String version,
        String environment,
        String mode,
        long epoch,
        boolean breakGlass,
        Instant since,
        String event,
        Map<Integer, Proven> cells) {

    /** The value of a cell, the event that proves it, and when that was appended. */
    public record Proven(Object value, String event, String type, Instant at) {}

    Bookmark bookmark() {
        return Bookmark.at(model, environment, mode);
    }
}
