package io.assay.monitoring.store;

import java.time.Instant;

/**
 * How the predictions of one window (a cohort) turned out, as far as is known.
 *
 * @param maturity share of the labels' horizon that had passed; what is immature will change
 * @param selective whether outcomes are known of favourable decisions almost only
 * @param metrics realised, with intervals, by metric and slice
 * @param estimated the same without outcomes, from calibrated scores
 * @param checks estimates that were made before outcomes came, against them
 */
public record PerformanceShown(
        Instant from,
        Instant to,
        String environment,
        String mode,
        int revision,
        String task,
        long rows,
        long labelled,
        double unlabelledShare,
        double maturity,
        boolean selective,
        Double labelledFavourable,
        Double labelledUnfavourable,
        Object metrics,
        Object estimated,
        String estimation,
        Object checks,
        Object fairness,
        long decided,
        long overridden,
        Object overrideReasons,
        String eventId) {}
