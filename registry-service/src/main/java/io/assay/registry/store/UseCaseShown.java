package io.assay.registry.store;

import java.time.Instant;
import java.util.Map;

/** One use case as it was last described; {@code eventId} is what a confirmation confirms. */
public record UseCaseShown(
        String id,
        String eventId,
        String name,
        String purpose,
        String exposure,
        Boolean affectsNaturalPersons,
        String owner,
        String registeredBy,
        String confirmedBy,
        String description,
        Map<String, String> labels,
        Instant at) {}
