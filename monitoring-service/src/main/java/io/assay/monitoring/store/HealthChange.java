package io.assay.monitoring.store;

import java.time.Instant;

/**
 * One change of a version's health.
 *
 * @param first which of the reasons was there first; null where that is not known
 * @param windows how many windows in a row say so
 */
public record HealthChange(
        String eventId,
        String environment,
        String mode,
        String from,
        String to,
        Instant windowFrom,
        Instant windowTo,
        long rows,
        Integer windows,
        Object first,
        Object reasons,
        String measurementId) {}
