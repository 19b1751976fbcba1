package io.assay.monitoring.store;

import java.time.Instant;

/**
 * One feature or output in one window; what was not measured is null.
 *
 * @param role {@code feature} or {@code output}
 * @param psiNoDrift what the population stability index reaches without drift at these counts
 */
public record SeriesShown(
        Instant from,
        Instant to,
        String kind,
        String environment,
        String mode,
        String role,
        String name,
        boolean drifted,
        long rows,
        Double psi,
        Double psiThreshold,
        Double psiNoDrift,
        Double jensenShannon,
        Double jensenShannonNoDrift,
        Double wasserstein,
        Double chiSquare,
        Double pValue,
        boolean constant,
        long missing,
        long nan,
        long infinite,
        long outOfRange,
        long unseen) {}
