package io.assay.registry.store;

import java.time.Instant;

/**
 * One model in a list, by its newest version.
 *
 * @param live environments, and the versions that serve there
 * @param incident whether any version serves past the gate
 * @param waitsFor everyone of whom the newest version awaits something: {@code who}, {@code what}, {@code dueAt}
 */
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
        Object live,
        boolean incident,
        Object waitsFor) {}
