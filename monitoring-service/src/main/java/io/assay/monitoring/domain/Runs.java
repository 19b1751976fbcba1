package io.assay.monitoring.domain;

/**
 * How many windows in a row say the same; one with too little evidence neither adds to a run nor ends it.
 *
 * @param warning windows at least WARNING
 * @param critical windows CRITICAL
 * @param calm windows that were known and not CRITICAL
 * @param healthy windows HEALTHY
 * @param thin windows with too little evidence
 */
public record Runs(int warning, int critical, int calm, int healthy, int thin) {

    static final Runs NONE = new Runs(0, 0, 0, 0, 0);

    Runs and(Health window) {
        if (!window.known()) {
            return new Runs(warning, critical, calm, healthy, thin + 1);
        }
        return new Runs(
                window == Health.HEALTHY ? 0 : warning + 1,
                window == Health.CRITICAL ? critical + 1 : 0,
                window == Health.CRITICAL ? 0 : calm + 1,
                window == Health.HEALTHY ? healthy + 1 : 0,
                0);
    }

    /** How many windows in a row, up to the latest that was known, say this. */
    int of(Health health) {
        return switch (health) {
            case UNKNOWN -> 0;
            case INSUFFICIENT_EVIDENCE -> thin;
            case HEALTHY -> healthy;
            case WARNING -> warning > 0 ? warning : calm;
            case CRITICAL -> critical;
        };
    }

    /** The sustained health after these windows, the last of which said {@code window}. */
    Health sustained(Health before, Health window, Thresholds thresholds) {
        int worsen = thresholds.windowsToWorsen();
        int recover = thresholds.windowsToRecover();
        return switch (before) {
            case UNKNOWN, INSUFFICIENT_EVIDENCE -> {
                Health least = window == Health.HEALTHY || !window.known() ? window : before;
                yield critical >= worsen ? Health.CRITICAL : warning >= worsen ? Health.WARNING : least;
            }
            case HEALTHY -> {
                Health least = thin >= recover ? Health.INSUFFICIENT_EVIDENCE : Health.HEALTHY;
                yield critical >= worsen ? Health.CRITICAL : warning >= worsen ? Health.WARNING : least;
            }
            case WARNING -> {
                Health least = healthy >= recover ? Health.HEALTHY : Health.WARNING;
                yield critical >= worsen ? Health.CRITICAL : least;
            }
            case CRITICAL -> {
                Health least = calm >= recover ? Health.WARNING : Health.CRITICAL;
                yield healthy >= recover ? Health.HEALTHY : least;
            }
        };
    }
}
