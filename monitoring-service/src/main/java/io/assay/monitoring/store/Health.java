package io.assay.monitoring.store;

import java.time.Instant;

/**
 * How a version fares now, where and how it serves.
 *
 * @param reasons why it is not healthy, worst first
 * @param first which of the reasons was there first; null where that is not known
 * @param since end of the window with which it became so
 */
public record Health(
        String model,
        String version,
        String environment,
        String mode,
        String state,
        Instant since,
        Instant windowFrom,
        Instant windowTo,
        long rows,
        String tier,
        long epoch,
        Object first,
        Object reasons,
        String measurementId,
        String policyDigest) {}
