package io.assay.registry.store;

import java.time.Instant;

/** One event of a timeline. */
public record EventShown(
        String eventId,
        String type,
        String key,
        String version,
        String actor,
        String causationId,
        String correlationId,
        Instant at,
        Object body) {}
