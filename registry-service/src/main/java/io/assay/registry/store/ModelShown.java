package io.assay.registry.store;

import java.time.Instant;

/** One model in a list, by its newest version; {@code live} names environments and the versions that serve there. */
public record ModelShown(
        String model,
        String tenant,
        String name,
        String version,
        String state,
        String stage,
        String tier,
        String owner,
        String useCase,
        Instant submittedAt,
        Object live) {}
