package io.assay.monitoring.store;

import java.time.Instant;

/**
 * Of which version, and of which of its windows, something is asked; what is null does not narrow.
 *
 * @param model {@code <tenant>/<name>}
 * @param kind {@code tumbling} or {@code sliding}
 * @param from the earliest start of a window
 * @param to before it a window starts
 */
public record Version(
        String model, String version, String environment, String mode, String kind, Instant from, Instant to) {

    /** All windows of a version, wherever it serves. */
    public static Version of(String model, String version) {
        return new Version(model, version, null, null, null, null, null);
    }
}
